import { ConfigProvider } from "antd";
import enUS from "antd/es/locale/en_US.js";
import zhCN from "antd/es/locale/zh_CN.js";
import { usePlace } from "../place/usePlace.ts";
import { theme } from "../theme.ts";

type Locale = NonNullable<React.ComponentProps<typeof ConfigProvider>["locale"]>;

/** antd ships these as ES modules without saying so in its package, so TypeScript takes the module for its default. */
const locales = { zh: zhCN, en: enUS } as unknown as { zh: Locale; en: Locale };

/** Stands around whatever uses antd, so that pages without it never load it. */
export function Themed({ children }: { children: React.ReactNode }) {
  const { lang } = usePlace();
  return <ConfigProvider theme={theme} locale={locales[lang]} componentSize="small">{children}</ConfigProvider>;
}
