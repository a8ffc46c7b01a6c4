import type { ThemeConfig } from "antd";

/** Ink and paper. One accent; red is kept for what waits for somebody's act. Mirrors style/tokens.css. */
export const theme: ThemeConfig = {
  token: {
    colorPrimary: "#1d4673",
    colorLink: "#1d4673",
    colorError: "#b3261e",
    colorWarning: "#96690b",
    colorSuccess: "#2c6a4c",
    colorText: "#17212b",
    colorTextSecondary: "#55626f",
    colorTextTertiary: "#5c6874",
    colorBorder: "#c6ced6",
    colorBorderSecondary: "#e1e6eb",
    colorBgLayout: "#f2f4f6",
    borderRadius: 3,
    fontSize: 14,
    lineHeight: 1.6,
    controlHeight: 30,
    fontFamily: "var(--sans)",
    motionDurationMid: "0.12s",
    motionDurationSlow: "0.16s",
    wireframe: false,
  },
  components: {
    Table: { headerBg: "#eaeef2", headerColor: "#394653", headerSplitColor: "#d3dae1", rowHoverBg: "#f4f7fa", cellPaddingBlockSM: 6, cellPaddingInlineSM: 10, headerBorderRadius: 0 },
    Drawer: { paddingLG: 20 },
    Pagination: { itemSize: 28 },
  },
};
