import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openBrowser } from "./browser.ts";
import { samplePassword, startServer } from "./server.ts";
import { picture, signIn, visit, visitsOf } from "./visit.ts";

const address = inject("address");
let browser: Browser;
let sample = "";
beforeAll(async () => {
  browser = await openBrowser();
  sample = await samplePassword(inject("dataDir"));
});
afterAll(() => browser.close());

const as = visitsOf(() => browser);
const secretOf = (page: Page) => page.locator("input[autocomplete=current-password]");
const typeIn = async (page: Page, username: string, password: string): Promise<void> => {
  await page.getByLabel("用户名").fill(username);
  await secretOf(page).fill(password);
  await page.keyboard.press("Enter");
};
const leave = async (page: Page): Promise<void> => {
  await page.getByRole("button", { name: /^账户：/ }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.waitForURL("**/sign-in");
};

/** A browser says every refused request on its console; that is no error of the page. */
const own = (errors: readonly string[]): string[] => errors.filter((each) => !each.includes("401 (Unauthorized)"));

/** Sets the second step up, where the page asks for it: the password, and a first code by the secret that stands there. */
async function setUpFactor(page: Page, password: string, secret: string): Promise<void> {
  await page.getByLabel("请输入密码确认是本人").fill(password);
  await page.keyboard.press("Enter");
  await page.getByAltText("供验证器扫描的二维码").waitFor();
  const totp = new TOTP({ secret: (await page.locator(secret).first().textContent())!.replace(/ /g, "") });
  await page.getByLabel("再输入验证器上显示的6位数字").fill(totp.generate());
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "下载恢复码" }).waitFor();
}

test("a visitor is led to sign in, a wrong password is told, and everybody lands where his work begins", async () => {
  const { page, errors } = await visit(browser, `${address}/burden`);
  await page.getByRole("heading", { name: "请先登录" }).waitFor();
  await page.locator("main").getByRole("link", { name: "登录" }).click();
  await page.getByRole("button", { name: "发改局联络员" }).click();
  await page.keyboard.type("wrong");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").getByText("连续输错 5 次将锁定 30 分钟").waitFor();
  await picture(page, "accounts-wrong-wide");
  await secretOf(page).fill(sample);
  await page.keyboard.press("Enter");
  // back to where the visitor came from
  await page.waitForURL("**/burden");
  await page.getByRole("button", { name: "账户：发改局联络员" }).waitFor();
  await leave(page);

  for (const [username, landing] of [["officer1", "/review"], ["fgj-head", "/report"], ["leader1", "/"], ["sysadmin", "/admin"]] as const) {
    await typeIn(page, username, sample);
    await page.waitForURL(address + landing);
    await page.getByRole("button", { name: /^账户：/ }).waitFor();
    if (username === "sysadmin") {
      await page.goto(`${address}/registers`);
      await page.getByText("您当前的身份是系统管理员").first().waitFor();
      await page.getByRole("link", { name: "回到我的首页" }).first().click();
      await page.waitForURL("**/admin");
    }
    await leave(page);
  }
  expect(own(errors).filter((each) => !each.includes("403 (Forbidden)"))).toEqual([]);
});

test("one administrator makes an account, another grants a role, and that person signs in, sets a password and a second step", async () => {
  const keeper = await as("sysadmin", "/about");
  await keeper.page.goto(`${address}/admin`);
  await keeper.page.getByRole("button", { name: "新建账户" }).click();
  const dialog = keeper.page.locator("dialog");
  await dialog.getByLabel("用户名").fill("zjj-liaison");
  await dialog.getByLabel("姓名").fill("住建局联络员");
  await dialog.getByLabel("单位").selectOption("zc-zjj");
  await dialog.getByRole("button", { name: "建立" }).click();
  await dialog.getByText("只显示这一次").waitFor();
  const first = (await dialog.locator("dd code").nth(1).textContent())!;
  await dialog.getByRole("button", { name: "完成" }).click();
  await keeper.page.locator("td .tag", { hasText: "待改初始密码" }).first().waitFor();

  const security = await as("secadmin", "/about");
  await security.page.goto(`${address}/admin`);
  await security.page.getByRole("button", { name: "授予角色" }).click();
  await security.page.getByPlaceholder("输入姓名或用户名查找").fill("zjj-liaison");
  await security.page.getByRole("radio", { name: /住建局联络员/ }).check();
  await security.page.getByLabel("角色", { exact: true }).last().selectOption("liaison");
  await security.page.getByRole("button", { name: "授予", exact: true }).click();
  await security.page.getByText("已授予。").waitFor();

  const { page, errors } = await visit(browser, `${address}/sign-in`);
  await typeIn(page, "zjj-liaison", first);
  await page.getByRole("heading", { name: "设置自己的密码" }).waitFor();
  await page.getByText("大写字母、小写字母、数字、符号中至少4类").waitFor();
  // nothing else is open before that
  await page.goto(`${address}/report`);
  await page.waitForURL("**/sign-in?next=**");
  await secretOf(page).fill(first);
  const fresh = page.locator("input[autocomplete=new-password]");
  await fresh.first().fill("zjj-liaison-1A");
  await fresh.last().fill("zjj-liaison-1A");
  await page.getByRole("button", { name: "修改密码" }).click();
  await page.getByText("密码中不能含有用户名。").waitFor();
  await fresh.first().fill("Nowhere-7-hills");
  await fresh.last().fill("Nowhere-7-hill");
  await page.getByText("两次输入的新密码不一样。").waitFor();
  await fresh.last().fill("Nowhere-7-hills");
  await page.getByRole("button", { name: "修改密码" }).click();
  await page.waitForURL("**/report");

  await page.goto(`${address}/account`);
  await page.getByRole("button", { name: "启用" }).click();
  await setUpFactor(page, "Nowhere-7-hills", ".account code");
  const codes = await page.locator(".codes code").allTextContents();
  expect(codes).toHaveLength(10);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "下载恢复码" }).click()]);
  expect(await readFile(await file.path(), "utf8")).toContain(codes[9]);
  await leave(page);

  await typeIn(page, "zjj-liaison", "Nowhere-7-hills");
  await page.getByLabel("验证码").fill("000000");
  await page.keyboard.press("Enter");
  await page.getByText("验证码不正确或已使用过。").waitFor();
  await picture(page, "accounts-code-wide");
  await page.getByLabel("验证码").fill(codes[0]!);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/report");
  expect(own(errors).filter((each) => !/ 4(03|22) /.test(each))).toEqual([]);

  const audit = await as("audadmin", "/about");
  await audit.page.goto(`${address}/admin?account=zjj-liaison`);
  await audit.page.getByText("启用双因素认证").last().waitFor();
  await audit.page.getByRole("button", { name: "核验日志" }).click();
  await audit.page.getByText(/日志完整：\d+条记录/).waitFor();
  await picture(audit.page, "accounts-log-wide");

  // a file that is asked for after the session: first the session, then the file
  await audit.page.context().clearCookies();
  await audit.page.getByRole("button", { name: "导出" }).click();
  await audit.page.getByRole("link", { name: "CSV 文件" }).click();
  await audit.page.locator("dialog input[autocomplete=current-password]").fill(sample);
  const [log] = await Promise.all([audit.page.waitForEvent("download"), audit.page.keyboard.press("Enter")]);
  expect(await readFile(await log.path(), "utf8")).toContain("zjj-liaison");
});

test("where the rules want a second step of administrators, one is led to set it up and can do nothing before", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "dukao-factor-"));
  const server = await startServer(dataDir, undefined, { DUKAO_SECOND_FACTOR: "on" });
  try {
    const password = await samplePassword(dataDir);
    const { page, errors } = await visit(browser, `${server.address}/sign-in`);
    await typeIn(page, "sysadmin", password);
    await page.getByRole("heading", { name: "启用双因素认证" }).waitFor();
    await picture(page, "accounts-enrol-wide");
    await page.goto(`${server.address}/admin`);
    await page.waitForURL("**/sign-in?next=**");
    expect((await page.context().request.get(`${server.address}/api/accounts`)).status()).toBe(403);
    await setUpFactor(page, password, ".steps code");
    await picture(page, "accounts-enrol-codes-wide");
    await page.getByRole("button", { name: "已经存好" }).click();
    await page.waitForURL("**/admin");
    // another administrator's account: its credentials are no business of this one
    await page.getByRole("button", { name: "管理 安全管理员" }).click();
    await page.getByText("dukao accounts reset secadmin").waitFor();
    expect(await page.getByRole("button", { name: "重置密码" }).count()).toBe(0);
    await picture(page, "accounts-apart-wide");
    await page.getByRole("button", { name: "关闭" }).last().click();
    await leave(page);
    // whom the rules do not name comes in as before
    await typeIn(page, "fgj-liaison", password);
    await page.waitForURL("**/report");
    expect(own(errors).filter((each) => !each.includes("403 (Forbidden)"))).toEqual([]);
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
});

// October, so that the journey that opens November still can
test("the session ends in the middle of a form: the person signs in over the page, and what was typed is there and saved", async () => {
  const office = await as("officer1", "/about");
  await office.page.context().request.post(`${address}/api/reports/2016-10/open`, { data: { batch: crypto.randomUUID() } });
  const { page, errors } = await visit(browser, `${address}/about`);
  await signIn(page, "hbj-liaison");
  await page.goto(`${address}/report/2016-10/zc-hbj`);
  const cell = page.locator("textarea").first();
  await cell.fill("第一句");
  await page.locator(".save-mark.saved").waitFor();
  await page.context().clearCookies();
  await cell.fill("第一句，登录过期之后写的第二句");
  await page.getByRole("dialog", { name: "登录已过期" }).waitFor();
  await picture(page, "accounts-over-wide");
  const again = page.locator("dialog input[autocomplete=current-password]");
  expect(await again.evaluate((it) => it === document.activeElement)).toBe(true);
  await again.fill("wrong");
  await page.keyboard.press("Enter");
  await page.locator("dialog").getByText("用户名或密码不正确。").waitFor();
  await again.fill(sample);
  await page.keyboard.press("Enter");
  await page.locator("dialog").waitFor({ state: "detached" });
  await page.locator(".save-mark.saved").waitFor();
  expect(await cell.inputValue()).toBe("第一句，登录过期之后写的第二句");
  const kept = await page.context().request.get(`${address}/api/reports/2016-10/zc-hbj`);
  expect(await kept.text()).toContain("登录过期之后写的第二句");

  // put off, the page stays as it is; the way back stands at the top
  await page.context().clearCookies();
  await cell.fill("第三句");
  await page.getByRole("button", { name: "稍后再说" }).click();
  await page.getByRole("button", { name: "重新登录" }).click();
  await again.fill(sample);
  await page.keyboard.press("Enter");
  await page.locator(".save-mark.saved").waitFor();
  await expect.poll(async () => (await page.context().request.get(`${address}/api/reports/2016-10/zc-hbj`)).text()).toContain("第三句");
  expect(await cell.inputValue()).toBe("第三句");
  expect(own(errors)).toEqual([]);
});

test("a reply that is typed and not sent is its writer's: it outlives a reload, is asked about at sign-out, and nobody else finds it", async () => {
  const { page, errors } = await as("jxj-liaison", "/orders");
  await page.getByRole("link", { name: "周督字〔2016〕28号" }).click();
  const reply = page.getByLabel("办理情况");
  await reply.fill("正在补办手续");
  await page.reload();
  expect(await reply.inputValue()).toBe("正在补办手续");
  const order = page.url();

  await page.getByRole("button", { name: /^账户：/ }).click();
  await page.getByRole("button", { name: "退出登录" }).click();
  await page.getByRole("dialog", { name: "退出前请确认" }).getByText("有1处内容只存在这台电脑上").waitFor();
  await page.getByRole("button", { name: "仍要退出" }).click();
  await page.waitForURL("**/sign-in");
  expect(await page.evaluate(() => Object.keys(localStorage).filter((each) => each.startsWith("dukao")))).toEqual([]);

  await signIn(page, "jxj-head");
  await page.goto(order);
  expect(await reply.inputValue()).toBe("");
  expect(own(errors)).toEqual([]);
  await page.context().close();
});

test("over plain http, where a browser has neither clipboard nor random ids, a link is there to be taken by hand and a month is opened", async () => {
  const { page, errors } = await as("officer1", "/about");
  await page.context().addInitScript("Object.defineProperty(navigator, 'clipboard', { value: undefined }); delete Crypto.prototype.randomUUID;");
  await page.goto(`${address}/figures?figure=city_invested`);
  await page.getByRole("button", { name: "复制链接" }).click();
  const link = page.getByLabel("浏览器不允许自动复制，请按 Ctrl+C：");
  expect(await link.inputValue()).toContain("/figures?month=2016-10&org=zc&figure=city_invested");
  expect(await link.evaluate((it: HTMLInputElement) => it.value.slice(it.selectionStart!, it.selectionEnd!) === it.value)).toBe(true);
  await page.keyboard.press("Escape");
  await link.waitFor({ state: "detached" });
  await page.getByRole("heading", { name: "含义" }).waitFor();
  await page.goto(`${address}/report`);
  await page.getByRole("button", { name: /^开启/ }).waitFor();
  expect(errors).toEqual([]);
  await page.context().close();
});
