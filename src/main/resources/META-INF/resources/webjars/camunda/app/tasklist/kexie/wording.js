// English that Tasklist and its forms hard-code, and how we say it.

export const formMessages = {
  within: '.fjs-container',
  words: {
    'Field is required.': '此项必填',
    'Date and time must both be entered.': '日期和时间都要填写',
    Select: '请选择',
    Search: '搜索',
    'Add new': '添加',
    Show: '展开',
    'Show all': '全部展开',
    Collapse: '收起',
    Expand: '展开',
    'No results': '没有匹配的选项',
    'All options are selected.': '已选择全部选项',
    'No options': '没有可选项',
    'Remove tag': '移除',
    'Skip to search': '转到搜索'
  },
  patterns: [
    [/^Field must have minimum value of (.+)\.$/, '不能小于 $1'],
    [/^Field must have maximum value of (.+)\.$/, '不能大于 $1'],
    [/^Field must have minimum length of (.+)\.$/, '至少填写 $1 个字'],
    [/^Field must have maximum length of (.+)\.$/, '最多填写 $1 个字'],
    [/^Field must match pattern .+\.$/, '格式不正确'],
    [/^Please select a value that is a multiple of (.+)\.$/, '应为 $1 的整数倍'],
    [/^Value is not a number\.$/, '请填写数字']
  ]
};

export const filterEditor = {
  within: '.modal-dialog',
  words: {
    'Process Instance': '流程实例',
    ID: '编号',
    'Business Key': '业务编号',
    'Business Key Like': '业务编号包含',
    'Process definition': '流程定义',
    Key: '标识',
    'Key In': '标识属于',
    Name: '名称',
    'Name Like': '名称包含',
    'Case Instance': '案例实例',
    'Case definition': '案例定义',
    Other: '其他',
    Active: '未挂起',
    'Activity Instance ID In': '活动实例编号属于',
    'Execution ID': '执行编号',
    'User / Group': '人员与组',
    Assignee: '办理人',
    'Assignee in': '办理人属于',
    'Assignee Like': '办理人包含',
    Owner: '所有人',
    'Candidate Group': '候选组',
    'Candidate Groups': '候选组属于',
    'Candidate User': '候选人',
    'Involved User': '相关人员',
    Assigned: '已认领',
    Unassigned: '未认领',
    'Delegation State': '委托状态',
    Task: '任务',
    'Definition Key': '任务标识',
    'Definition Key In': '任务标识属于',
    'Definition Key Like': '任务标识包含',
    Description: '说明',
    'Description Like': '说明包含',
    Priority: '优先级',
    'Priority Max': '优先级不高于',
    'Priority Min': '优先级不低于',
    'Tenant ID In': '租户属于',
    'Without Tenant ID': '没有租户',
    'Without Due Date': '没有期限',
    Dates: '日期',
    'Created Before': '创建早于',
    'Created After': '创建晚于',
    'Due Before': '期限早于',
    'Due After': '期限晚于',
    'Follow Up After': '跟进晚于',
    'Follow Up Before': '跟进早于',
    'Follow Up Before or Not Existent': '跟进早于或未设置'
  },
  patterns: [
    [/^List of values sep[ae]rated by comma\. E\.g\.: /, '用逗号分隔多个值，例如：'],
    [/^E\.g\.: /, '例如：']
  ]
};

export const taskList = {
  within: '.column',
  words: {'Unfiltered Tasks': '全部任务', '<nobody>': '未认领'}
};

/** What the engine says when nobody of ours spoke first. */
export const engineMessages = {
  within: '.page-notifications, .notifications-panel, .task-card .alert',
  patterns: [
    [/^.*(?:Cannot find task with id|task is null|No matching task).*$/s, '这项任务已由他人办结或已经结束，您填写的内容没有提交。'],
    [/^.*already claimed by someone else.*$/s, '这项任务刚刚由他人认领，请刷新任务列表。'],
    [/^.*(?:OptimisticLockingException|ENGINE-03005).*$/s, '刚才有人同时办理了这项任务，您填写的内容没有提交，请刷新后再试。'],
    [/^Cannot (?:submit task form|complete task|claim task) \S+: /, '']
  ]
};
