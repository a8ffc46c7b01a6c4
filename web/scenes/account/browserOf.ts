const browsers = [["Edge", /Edg\/(\d+)/], ["360", /QihooBrowser|360SE|360EE/], ["Firefox", /Firefox\/(\d+)/], ["WeChat", /MicroMessenger\/(\d+)/], ["DingTalk", /DingTalk\/(\d+)/], ["Chrome", /(?:Headless)?Chrome\/(\d+)/], ["Safari", /Version\/(\d+).*Safari/]] as const;
const systems = [["HarmonyOS", /HarmonyOS|OpenHarmony/], ["Android", /Android/], ["iOS", /iPhone|iPad/], ["Windows", /Windows/], ["macOS", /Mac OS X/], ["Linux", /Linux/]] as const;

/** What a browser says it is, in two words: "Chrome 120 · Windows". Something else stays as it is, cut short. */
export function browserOf(agent: string): string {
  const browser = browsers.flatMap(([name, sign]) => {
    const found = sign.exec(agent);
    return found ? [`${name} ${found[1] ?? ""}`.trim()] : [];
  })[0];
  const system = systems.find(([, sign]) => sign.test(agent))?.[0];
  return [browser, system].filter(Boolean).join(" · ") || agent.slice(0, 40) || "—";
}
