/** The projects by name. Those that the circular names are marked; the others are invented. */
export interface ListedProject {
  readonly code: string;
  readonly name: string;
  readonly tier: "city" | "district" | "park";
  readonly sector: "industry" | "service" | "infrastructure";
  readonly nature: "new" | "carried";
  readonly org: string;
  readonly developer: string;
  readonly content: string;
  readonly park?: string;
  readonly parkSeq?: number;
  readonly capacity?: string;
  readonly named?: true;
  /** added to the list at the half-year adjustment (半年调整), 1 July 2016 */
  readonly july?: true;
  readonly unstarted?: true;
  readonly remark?: string;
}

type Tier = ListedProject["tier"];
const sectors = { 工: "industry", 服: "service", 基: "infrastructure" } as const;
const natures = { 新: "new", 续: "carried" } as const;

/** sector|nature|org|name|developer|content */
function read(tier: Tier, code: string, line: string, more: Partial<ListedProject> = {}): ListedProject {
  const [sector, nature, org, name = "", developer = "", content = ""] = line.split("|");
  return {
    code, tier, name, developer, content, org: `zc-${org}`,
    sector: sectors[sector as keyof typeof sectors], nature: natures[nature as keyof typeof natures], ...more,
  };
}

const inPark = (park: string, parkSeq: number, more: Partial<ListedProject> = {}): Partial<ListedProject> => ({ park: `zc-${park}`, parkSeq, named: true, ...more });

const parks: ListedProject[] = [
  read("park", "P-KF-01", "基|续|kfq|西部路网改造|周村经济开发区建设发展中心|西部三条道路及雨污水管网改造", inPark("kfq", 1)),
  read("city", "P-KF-02", "工|续|kfq|赫尔希植物胶囊项目|赫尔希胶囊有限公司|植物空心胶囊车间及生产线", inPark("kfq", 2)),
  read("city", "P-KF-03", "工|新|kfq|泰鼎智能化造纸机械项目|泰鼎造纸机械有限公司|智能化造纸机械厂房及装配线", inPark("kfq", 3)),
  read("park", "P-HM-01", "基|新|hmt|旱码头沿线配套管网与路网|旱码头物流产业园区建设办公室|沿线生活污水配套管网及路网", inPark("hmt", 1)),
  read("district", "P-HM-02", "服|续|hmt|一汽备品基地项目|一汽备品物流有限公司|办公楼、仓储中心", inPark("hmt", 2)),
  read("district", "P-HM-03", "服|新|hmt|伟业金属电子交易中心及仓储配套项目|伟业金属物流有限公司|电子交易中心及仓储配套", inPark("hmt", 3)),
  read("city", "P-HM-04", "服|续|hmt|五洲国际家居博览城项目|五洲国际商业发展有限公司|家居博览城展馆及商铺", inPark("hmt", 4)),
  read("district", "P-HM-05", "服|新|hmt|鲁中综合物流港项目|鲁中综合物流港筹建处|综合物流园区", inPark("hmt", 5, { unstarted: true, remark: "尚无实质性进展" })),
  read("city", "P-NC-01", "工|续|ncy|金璞石油压裂支撑剂项目|金璞新材料有限公司|石油压裂支撑剂生产线", inPark("ncy", 1)),
  read("city", "P-NC-02", "工|新|ncy|中科洁能清洁能源项目|中科洁能科技有限公司|清洁煤制气装置及配套", inPark("ncy", 2)),
  read("district", "P-NC-03", "工|新|ncy|通达不定型耐材项目|通达耐火材料有限公司|不定型耐材生产线", inPark("ncy", 3, { capacity: "2" })),
];

const city = [
  "工|续|beijiao|鲁周高档纺织面料智能化改造项目|鲁周纺织有限公司|引进喷气织机及智能吊挂系统",
  "工|新|beijiao|汇川精密数控机床项目|汇川精密机械有限公司|数控车床装配车间及检测中心",
  "工|续|nanjiao|恒阳新型建材产业园项目|恒阳建材有限公司|加气混凝土板材生产线",
  "工|新|nanjiao|润泽医用高分子材料项目|润泽医疗用品有限公司|洁净车间及灭菌线",
  "工|新|wangcun|天硕铝酸盐水泥技改扩能项目|天硕特种水泥有限公司|铝酸盐水泥熟料线",
  "工|续|wangcun|广润高温窑具项目|广润窑业有限公司|碳化硅窑具成型及烧成车间",
  "工|新|chengbeilu|科远特种电机项目|科远电机有限公司|高效特种电机装配线",
  "工|续|chengbeilu|瑞丰不锈钢深加工项目|瑞丰不锈钢制品有限公司|精密不锈钢管材生产线",
  "服|续|sichoulu|淄博国际轻纺城提升项目|轻纺城市场管理有限公司|市场改造及电商中心",
  "服|新|sichoulu|丝路文化创意产业园项目|丝路文化发展有限公司|创意街区及展示中心",
  "服|续|dajie|周村古商城旅游综合开发项目|古商城旅游开发有限公司|街区修缮、客栈及体验馆",
  "服|新|qingnianlu|新玛特城市综合体项目|新玛特置业有限公司|商业综合体",
  "服|新|yonganjie|颐和健康养老中心项目|颐和养老服务有限公司|养老公寓及康复中心",
  "服|新|beijiao|沙发家具电子商务产业园项目|北郊家居电商有限公司|仓储及电商运营中心",
  "工|新|kfq|华阳环保装备制造项目|华阳环保设备有限公司|脱硫脱硝装备车间",
];

const district = [
  "工|续|beijiao|东塘机械配件加工项目|东塘机械有限公司|配件加工车间",
  "工|续|beijiao|联民纺织印染废水回用项目|联民纺织有限公司|中水回用系统",
  "工|续|nanjiao|山铝建筑铝型材扩建项目|山周铝业有限公司|挤压及喷涂线",
  "工|续|wangcun|彭阳硅质耐火材料项目|彭阳耐火材料有限公司|硅砖隧道窑",
  "工|续|chengbeilu|前进汽车零部件项目|前进汽车零部件有限公司|冲压及焊装车间",
  "服|续|yonganjie|永安便民商业街项目|永安商业管理有限公司|沿街商业",
  "服|续|qingnianlu|青年路冷链仓储项目|鲁鲜冷链有限公司|低温库及分拣中心",
  "工|新|beijiao|固玄庄精细化工搬迁项目|固玄化工有限公司|搬迁入园车间",
  "工|新|beijiao|大姜木业无醛板材项目|大姜木业有限公司|无醛板材生产线",
  "工|新|beijiao|苏李光伏组件项目|苏李新能源有限公司|光伏组件封装线",
  "工|新|nanjiao|高塘生物饲料项目|高塘生物科技有限公司|发酵车间",
  "工|新|nanjiao|韩家窝包装印刷项目|韩窝印务有限公司|环保印刷车间",
  "工|新|nanjiao|贾黄食品冷冻调理项目|贾黄食品有限公司|调理食品车间",
  "工|新|wangcun|沈古高纯镁砂项目|沈古镁业有限公司|竖窑及破碎线",
  "工|新|wangcun|尹家庄陶瓷纤维项目|尹庄纤维有限公司|甩丝线两条",
  "工|新|wangcun|栗家庄耐磨衬板项目|栗庄耐磨材料有限公司|铸造及热处理线",
  "工|新|chengbeilu|石庙智能仪表项目|石庙仪表有限公司|装配及标定中心",
  "工|新|chengbeilu|祁家压力容器项目|祁家容器有限公司|焊接车间",
  "工|新|kfq|鑫胜热电配套管道项目|鑫胜管道有限公司|供热管道预制厂",
  "工|新|kfq|裕泰水处理剂项目|裕泰水处理有限公司|复配车间",
  "工|新|kfq|联成阀门铸造项目|联成阀门有限公司|树脂砂铸造线",
  "服|新|sichoulu|丝绸博物馆文化街项目|丝绸文化传播有限公司|展馆及文化街",
  "服|新|dajie|银子市民俗客栈项目|银子市旅游有限公司|民俗客栈群",
  "服|新|qingnianlu|米河新天地商业项目|米河置业有限公司|商业街区",
  "服|新|yonganjie|凤鸣体育健身中心项目|凤鸣体育发展有限公司|场馆及配套",
  "工|新|beijiao|正阳装配式建筑构件项目|正阳建筑科技有限公司|预制构件厂",
  "服|新|chengbeilu|旱码头城市配送中心项目|鲁中城配有限公司|分拨中心",
  "工|新|nanjiao|方达路智能停车设备项目|方路智能装备有限公司|停车设备装配线",
  "工|新|wangcun|万家节能门窗项目|万家门窗有限公司|断桥铝门窗生产线",
  "服|新|chengbeilu|城北汽配电商园项目|城北汽配市场有限公司|汽配市场及电商园",
];

/** the last five of the district list are not started; three of them came in July */
export const projectList: readonly ListedProject[] = [
  ...parks,
  ...city.map((line, i) => read("city", `P-SZ-${String(i + 1).padStart(2, "0")}`, line, i === 5 || i === 13 ? { july: true } : {})),
  ...district.map((line, i) => read("district", `P-QZ-${String(i + 1).padStart(2, "0")}`, line, {
    ...(i === 16 || i === 19 || i >= 27 ? { july: true } : {}),
    ...(i >= 25 ? { unstarted: true } : {}),
  })),
];
