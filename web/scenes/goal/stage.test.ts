import { expect, it } from "vitest";
import { stageWords } from "./stage.ts";

it.each([
  [["一汽备品基地项目办公楼正在封墙"], "一汽备品基地项目", "办公楼正在封墙"],
  [["甲项目：主体封顶", "设备安装"], "甲项目", "主体封顶设备安装"],
  [["甲项目"], "甲项目", "甲项目"],
  [["乙项目主体封顶"], "甲项目", "乙项目主体封顶"],
])("%o of %s", (stage, name, words) => expect(stageWords(stage, name)).toBe(words));
