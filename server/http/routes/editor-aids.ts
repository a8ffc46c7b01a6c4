import type { Actor } from "../../../access/index.ts";
import type { Language } from "../../../contract/index.ts";
import { ok } from "../../../core/index.ts";
import { addComment, commentsOf, resolveComment } from "../../commands/editor/comments.ts";
import { addCommitment, answerCommitment, type Commitment, commitmentsOf } from "../../commands/editor/commitments.ts";
import { compareText } from "../../commands/editor/compare.ts";
import { textHistory } from "../../commands/editor/history.ts";
import { textFindings } from "../../commands/editor/margin.ts";
import { acceptProblem, proposedProblems } from "../../commands/editor/problems.ts";
import { reviewFigures, reviewsOf } from "../../commands/editor/review.ts";
import type { By } from "../../commands/editor/text.ts";
import { unitTexts } from "../../commands/editor/unit-texts.ts";
import { unansweredCommitments } from "../../commands/issuing/index.ts";
import type { Office } from "../../office.ts";
import { calledBy } from "../present/persons.ts";
import { orgNamed } from "../present/shape.ts";
import { type Bound, on } from "../route.ts";
import type { Around } from "./index.ts";
import { sealing } from "./sealed.ts";

/** What stands beside the text while it is written: reviews, comments, history, comparison, proofs, problems and promises. */
export function editorAidRoutes(office: Office, around: Around): Bound[] {
  const by = ({ id }: Actor): By => ({ actor: id, at: office.clock().toISOString() });
  const named = (org: string, language: Language) => orgNamed(office.organisations, org, language);
  const sealed = sealing(around);
  const promised = (language: Language) => ({ org, outcome, carried_to, ...rest }: Commitment) => ({ ...rest, org: named(org, language), outcome: outcome ?? null, carried_to: carried_to ?? null });
  return [
    on("textReviews", "comment", async ({ params: { month }, language }) => {
      const marks = await reviewsOf(office, month);
      const called = await calledBy(office, marks.map((each) => each.by), language);
      return ok({ marks: marks.map((each) => ({ ...each, by: called(each.by) })) });
    }),
    on("reviewText", "edit-bulletin", async ({ params: { month }, body, actor }) => {
      const done = sealed(await reviewFigures(office, month, body.marks, by(actor)));
      return done.ok ? ok({ marks: done.value }) : done;
    }),

    on("textComments", "comment", async ({ params: { month }, language }) => {
      const comments = await commentsOf(office, month);
      const called = await calledBy(office, comments.flatMap(({ resolved }) => resolved?.by ?? []), language);
      return ok({ comments: comments.map(({ thread, resolved, ...rest }) => ({ ...rest, thread: thread ?? null, resolved: resolved ? { by: called(resolved.by), at: resolved.at } : null })) });
    }),
    on("commentText", "comment", async ({ params: { month }, body, actor }) => {
      const done = sealed(await addComment(office, month, body, { ...by(actor), name: actor.name }));
      return done.ok ? ok({}) : done;
    }),
    on("resolveComment", "comment", async ({ params: { month, id }, actor }) => {
      const done = sealed(await resolveComment(office, month, id, by(actor)));
      return done.ok ? ok({}) : done;
    }),

    on("textHistory", "comment", async ({ params: { month }, language }) => {
      const versions = await textHistory(office, month);
      const called = await calledBy(office, versions.map((each) => each.actor), language);
      return ok({ versions: versions.map(({ actor, kind, goal, before, source, pieces, ...rest }) => ({
        ...rest, who: called(actor), kind: kind as "item", goal: goal ?? null, before: before ?? null, source: source ?? null, pieces: [...pieces],
      })) });
    }),
    on("textCompare", "comment", async ({ params: { month }, query }) => {
      const blocks = await compareText(office, month, query.with);
      return blocks.ok ? ok({ blocks: blocks.value }) : blocks;
    }),
    on("textFindings", "comment", async ({ params: { month } }) => {
      const findings = await textFindings(office, month);
      return findings.ok ? ok({ findings: findings.value.map(({ block, rule, severity, message, advice, words }) => ({ block, rule, severity, message, advice, words })) }) : findings;
    }),

    on("unitTexts", "edit-bulletin", async ({ params: { month }, language }) => {
      const texts = await unitTexts(office, month);
      return texts.ok ? ok({ texts: texts.value.map(({ org, pieces, gathers, ...rest }) => ({ ...rest, org: named(org, language), pieces: [...pieces], gathers: [...gathers] })) }) : texts;
    }),
    on("proposedProblems", "edit-bulletin", async ({ params: { month }, language }) => {
      const found = await proposedProblems(office, month);
      return found.ok ? ok({ proposals: found.value.map(({ metric, rows, ...rest }) => ({ ...rest, metric: metric ?? null, rows: rows.map((each) => ({ ...each, org: named(each.org, language) })) })) }) : found;
    }),
    on("acceptProblem", "edit-bulletin", async ({ params: { month }, body, actor }) => {
      const done = sealed(await acceptProblem(office, month, body, by(actor)));
      return done.ok ? ok({}) : done;
    }),

    on("commitments", "comment", async ({ params: { month }, language }) => {
      const found = await commitmentsOf(office, month);
      if (!found.ok) return found;
      const open = await unansweredCommitments(office, office.database.query, month);
      return ok({
        due: found.value.due.map(promised(language)), made: found.value.made.map(promised(language)), unanswered: open.length,
        orgs: office.pack.organisations.filter(({ id }) => id !== office.pack.root).map(({ id }) => named(id, language)), today: office.today(),
      });
    }),
    on("addCommitment", "edit-bulletin", async ({ params: { month }, body, actor }) => {
      const done = sealed(await addCommitment(office, month, body, by(actor)));
      return done.ok ? ok({}) : done;
    }),
    on("answerCommitment", "edit-bulletin", async ({ params: { month, id }, body, actor }) => {
      const done = sealed(await answerCommitment(office, month, id, body, by(actor)));
      return done.ok ? ok({}) : done;
    }),
  ];
}
