package cn.kexie.engine.model.check;

import static org.assertj.core.api.Assertions.assertThat;

import cn.kexie.engine.model.ModelFault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("有错误的模型：每一处错误都说明文件、元素、原因和改法")
class BrokenModelsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            acceptance.bpmn      | ` camunda:formRef="acceptance-examine-materials"` | `` | TASK_WITHOUT_FORM | userTask_examineMaterials | 没有表单
            acceptance.bpmn      | "acceptance-examine-materials" | "acceptance-no-such-form" | NOT_IN_THE_SET | userTask_examineMaterials | 没有表单“acceptance-no-such-form”
            acceptance.bpmn      | camunda:formRefBinding="deployment" | camunda:formRefBinding="latest" | NOT_BOUND | userTask_examineMaterials | 伤到在办案件
            association-establishment.bpmn | calledElement="acceptance" | calledElement="acceptence" | NOT_IN_THE_SET | callActivity_acceptance | 没有流程“acceptence”
            association-establishment.bpmn | businessKey="#{execution.processBusinessKey}" | source="authorityCode" target="code" | NO_CASE_NUMBER | callActivity_acceptance | 案号
            association-establishment.bpmn | camunda:decisionRef="co-opinion" | camunda:decisionRef="co-opinions" | NOT_IN_THE_SET | businessRuleTask_determineCoOpinion | 没有规则表“co-opinions”
            association-establishment.bpmn | candidateGroups="review.${authorityCode}" | candidateGroups="reveiw.${authorityCode}" | UNKNOWN_GROUP | userTask_reviewApplication | 角色是 review（与“reveiw”最接近）
            association-establishment.bpmn | candidateGroups="review.${authorityCode}" | candidateGroups="组织部" | UNKNOWN_GROUP | userTask_reviewApplication | 组织部
            association-establishment.bpmn | "acceptance.${authorityCode}" | "accept.${authorityCode}" | UNKNOWN_GROUP | callActivity_acceptance | accept.
            association-establishment.bpmn | ` camunda:candidateGroups="leader.${authorityCode}"` | `` | TASK_FOR_NOBODY | userTask_decideApplication | 谁也看不到
            time-limit.dmn       | <text>5</text> | <text>"五"</text> | WRONG_TYPE | rule_time_limit_1 | 第 1 行的“数量”写的 "五" 不是整数
            time-limit.dmn       | <text>5</text> | <text>五</text> | WRONG_TYPE | rule_time_limit_1 | 不是整数
            time-limit.dmn       | <text>5</text> | <text>0</text> | UNKNOWN_VALUE | rule_time_limit_1 | [1..120]
            time-limit.dmn       | <text>5</text> | <text></text> | CELL_EMPTY | rule_time_limit_1 | 是空的
            time-limit.dmn       | <text>"WORKING_DAYS"</text> | <text>"WORKING_DAY"</text> | UNKNOWN_VALUE | rule_time_limit_1 | "WORKING_DAYS","MONTHS"
            time-limit.dmn       | <text>"MEETING"</text> | <text>"MEETINGS"</text> | UNKNOWN_VALUE | rule_time_limit_6 | MEETINGS
            time-limit.dmn       | <text>"MEETING"</text> | <text>"REVIEW"</text> | ROWS_OVERLAP | rule_time_limit_6 | 第 3 行与第 6 行重叠
            time-limit.dmn       | <text>"MEETING"</text> | <text>"REVIEW"</text> | TABLE_GAP | time-limit | 期限 "MEETING" 时没有一行命中
            time-limit.dmn       | hitPolicy="UNIQUE" | hitPolicy="COLLECT" | WRONG_HIT_POLICY | time-limit | 要一个答案
            time-limit.dmn       | name="amount" | name="days" | COLUMN_MISSING | time-limit | amount
            time-limit.dmn       | <text>kind</text> | <text>art</text> | UNKNOWN_FACT | input_time_limit_1 | 只读 kind
            time-limit.dmn       | <text>"WORKING_DAYS","MONTHS"</text> | <text>"WORKING_DAYS" oder "MONTHS"</text> | COLUMN_NOT_CLEAR | output_time_limit_3 | 允许的值
            time-limit.dmn       | <decisionTable id | <extensionElements><camunda:properties xmlns:camunda="http://camunda.org/schema/1.0/dmn"><camunda:property name="validity" value="最新" /></camunda:properties></extensionElements><decisionTable id | UNKNOWN_VALUE | time-limit | “最新”不起作用
            time-limit.dmn       | <decisionTable id | <extensionElements><camunda:properties xmlns:camunda="http://camunda.org/schema/1.0/dmn"><camunda:property name="vallidity" value="现行" /></camunda:properties></extensionElements><decisionTable id | UNKNOWN_PROPERTY | time-limit | vallidity 不起作用
            co-opinion.dmn       | <decisionTable id | <extensionElements><camunda:properties xmlns:camunda="http://camunda.org/schema/1.0/dmn"><camunda:property name="validity" value="现行" /></camunda:properties></extensionElements><decisionTable id | NOT_BOUND | businessRuleTask_determineCoOpinion | 写明现行
            member-decision-route.dmn | inputExpression_member_decision_route_1" typeRef="string" | inputExpression_member_decision_route_1" typeRef="integer" | WRONG_TYPE | rule_member_decision_route_1 | 不是整数
            approval-level.dmn   | <text>"COUNTY"</text> | <text>"TOWN"</text> | UNKNOWN_VALUE | rule_approval_level_6 | TOWN
            approval-level.dmn   | <text>&gt;= 1000</text> | <text>≥ 1000</text> | CONDITION_NOT_CLEAR | rule_approval_level_5 | ≥ 1000
            organisation-mode.dmn | <text>&lt; 100</text> | <text>"少于一百"</text> | WRONG_TYPE | rule_organisation_mode_2 | 少于一百
            member-eligibility.dmn | <text>"4","5","NONE"</text> | <text>"4","5"</text> | TABLE_GAP | member-eligibility | 技能等级 "NONE"
            member-decision-route.dmn | <text>"NOT_ELIGIBLE"</text> | <text>"NOT_ELIGIBLE","MANUAL"</text> | ROWS_OVERLAP | rule_member_decision_route_3 | 同一情形命中两行
            co-opinion.dmn       | <text>ownershipType</text> | <text>ownerType</text> | UNKNOWN_VARIABLE | businessRuleTask_determineCoOpinion | ownerType
            acceptance.bpmn      | ${examinationDecision == 'TRANSFER'} | ${examinationDecision == 'CORRECT'} | WAY_OUT_MISSING | gateway_examinationDecision | 移送有管辖权的科协
            acceptance.bpmn      | ${examinationDecision == 'TRANSFER'} | ${examinationDecision == 'FORWARD'} | IMPOSSIBLE_WAY | flow_examinationDecisionToTransferCase | 不会是“FORWARD”
            acceptance.bpmn      | <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${!acceptedBySilence}</bpmn:conditionExpression> | `` | WAY_WITHOUT_CONDITION | flow_acceptedBySilenceToEscalateExamination | 既没有条件也不是默认
            acceptance.bpmn      | ${acceptedBySilence} | ${acceptedBySilence &amp;&amp; examinationPriority > 1} | CONDITION_NOT_PLAIN | flow_acceptedBySilenceToDeemAccepted | 一个变量
            acceptance.bpmn      | ${acceptedBySilence} | ${acceptedSilently} | UNKNOWN_VARIABLE | flow_acceptedBySilenceToDeemAccepted | acceptedSilently
            association-establishment.bpmn | ${acceptanceOutcome == 'LAPSED'} | ${acceptanceOutcome == 'ACCEPTED'} | WAY_OUT_MISSING | gateway_accepted | LAPSED
            examine-materials.form | "value": "TRANSFER" | "value": "DEFER" | UNKNOWN_OPTION | decision | 不认识
            examine-materials.form | "key": "opinion" | "key": "remark" | ANSWER_NOT_TAKEN | remark | 填写的内容会丢失
            examine-materials.form | "type": "textarea" | "type": "filepicker" | COMPONENT_NOT_ALLOWED | correctionReasons | filepicker
            examine-materials.form | "type": "textarea" | "type": "dynamiclist" | COMPONENT_NOT_ALLOWED | correctionReasons | dynamiclist
            examine-materials.form | "type": "textarea" | "type": "html" | COMPONENT_NOT_ALLOWED | correctionReasons | html
            examine-materials.form | "key": "opinion" | "key": "decision" | KEY_TWICE | decision | 重复
            review-application.form | "components": [ | "components": [{"type": "textfield", "id": "Field_901", "key": "siteVisit", "label": "实地核查情况", "properties": {"存入卷宗": "是"}}, | ANSWER_NOT_TAKEN | siteVisit | 填写的内容会丢失
            examine-materials.form | "valuesKey": "transferOptions" | "valuesKey": "transferChoices" | UNKNOWN_VARIABLE | transferTo | 选项会是空的
            examine-materials.form | "valuesKey": "transferOptions" | "valuesExpression": "=concatenate(a, b)" | NO_OPTIONS | transferTo | 无法核对
            examine-materials.form | "maxLength": 2000 | "maxLength": 5, "minLength": 9 | LIMITS_REVERSED | opinion | 谁也填不对
            examine-materials.form | "maxLength": 2000 | "maxLength": 5, "pattern": "[" | BAD_PATTERN | opinion | 正则表达式
            examine-materials.form | "id": "acceptance-examine-materials" | "no": 1 | FORM_WITHOUT_ID | `` | 表单缺少 id
            acceptance.bpmn      | camunda:delegateExpression="${recordExaminationDelegate}" | camunda:asyncBefore="true" camunda:delegateExpression="${recordExaminationDelegate}" | ANSWER_NOT_TAKEN | opinion | 填写的内容会丢失
            acceptance.bpmn      | ${recordExaminationDelegate} | ${openExaminationDelegate} | ANSWER_NOT_TAKEN | decision | 丢失
            acceptance.bpmn      | ${recordExaminationDelegate} | ${recordExamDelegate} | UNKNOWN_DELEGATE | serviceTask_recordExamination | 没有委托类
            acceptance.bpmn      | ${remindTaskListener} | ${annoyTaskListener} | UNKNOWN_DELEGATE | remind | 没有监听器
            acceptance.bpmn      | ` camunda:delegateExpression="${recordExaminationDelegate}"` | `` | STEP_WITHOUT_DELEGATE | serviceTask_recordExamination | 由谁执行
            acceptance.bpmn      | camunda:delegateExpression="${recordExaminationDelegate}" | camunda:class="java.lang.Runtime" | CODE_IN_MODEL | serviceTask_recordExamination | 不允许使用
            acceptance.bpmn      | ${examinationPriority} | ${''.getClass()} | UNSAFE_EXPRESSION | userTask_examineMaterials | 只能使用变量
            acceptance.bpmn      | <bpmn:sequenceFlow id="flow_issueAcceptanceNoticeToAccepted" sourceRef="serviceTask_issueAcceptanceNotice" targetRef="endEvent_accepted" /> | `` | DEAD_END | serviceTask_issueAcceptanceNotice | 就断了
            acceptance.bpmn      | targetRef="serviceTask_issueAcceptanceNotice" | targetRef="serviceTask_issueNonAcceptanceNotice" | NEVER_REACHED | serviceTask_issueAcceptanceNotice | 永远轮不到
            acceptance.bpmn      | targetRef="endEvent_lapsed" | targetRef="serviceTask_lapseCase" | NO_WAY_TO_AN_END | serviceTask_lapseCase | 走不到
            acceptance.bpmn      | targetRef="endEvent_lapsed" | targetRef="endEvent_gone" | LOOSE_FLOW | flow_lapseCaseToLapsed | endEvent_gone
            acceptance.bpmn      | ` messageRef="message_correctionsSubmitted"` | `` | NO_MESSAGE | receiveTask_corrections | 永远停在这里
            acceptance.bpmn      | attachedToRef="receiveTask_corrections" | attachedToRef="receiveTask_none" | LOOSE_REFERENCE | event_correctionPeriodEnded | 不存在
            acceptance.bpmn      | ${correctionDue} | `` | TIMER_WITHOUT_PERIOD | timer_correctionPeriodEnded | 没有期限
            acceptance.bpmn      | ${correctionDue} | 五天 | NO_TIME | timer_correctionPeriodEnded | 不是时间
            acceptance.bpmn      | ${correctionDue} | ${meetingDue} | UNKNOWN_VARIABLE | timer_correctionPeriodEnded | 没有计算这个期限
            acceptance.bpmn      | camunda:dueDate="${acceptanceDue}" | camunda:dueDate="五天后" | NO_TIME | userTask_examineMaterials | 五天后
            acceptance.bpmn      | camunda:priority="${examinationPriority}" | camunda:priority="高" | NO_NUMBER | userTask_examineMaterials | 不是数字
            acceptance.bpmn      | value="URGE COPY DELEGATE CONSULT" | value="URGE COPPY" | UNKNOWN_VALUE | userTask_examineMaterials | COPY（与“COPPY”最接近）
            committee-vote.bpmn  | value="URGE" | value="URGE DELEGATE" | NOT_FOR_ONE_PERSON | userTask_castBallot | 不能委派
            member-removal.bpmn  | value="URGE COPY" | value="URGE CONSULT" | NOT_IN_A_REVIEW | userTask_hearRemovalAppeal | 不能加签
            committee-vote.bpmn  | value="URGE" | value="URGE RECALL" | NO_RECALL | userTask_castBallot | 没有可以撤回的情形
            appeal.bpmn          | value="URGE COPY" | value="URGE COPY RECALL" | NO_RECALL | userTask_hearAppeal | 没有可以撤回的情形
            society-station.bpmn | value="userTask_checkFormally userTask_reviewByExperts" | value="userTask_checkFormal" | NO_WAY_BACK | userTask_decideStation | 没有这个另外的人工任务
            society-station.bpmn | value="userTask_checkFormally userTask_reviewByExperts" | value="userTask_recommendStation" | NO_WAY_BACK | userTask_decideStation | “报送有决定权的科协”做了就不能重来
            society-station.bpmn | value="userTask_checkFormally userTask_reviewByExperts" | value="userTask_decideStation" | NO_WAY_BACK | userTask_decideStation | 没有这个另外的人工任务
            member-roster.bpmn   | value="URGE COPY DELEGATE CONSULT" | value="URGE" /><camunda:property name="handling.returnto" value="userTask_decideExceptions" | UNKNOWN_PROPERTY | userTask_decideClearRows | handling.returnto
            association-establishment.bpmn | name="role" value="审批领导" | name="role" value="审批领导" /><camunda:property name="handling.returnTo" value="userTask_reviewApplication" | NO_WAY_BACK | userTask_decideApplication | 另一个子流程
            contest.bpmn         | sourceExpression="AWARD_FIRST_PRIZE" | sourceExpression="AWARD_FIRST" | UNKNOWN_VALUE | callActivity_firstGradeVote | AWARD_FIRST
            member-removal.bpmn  | name="status" value="VOTING" | name="status" value="VOTINGS" | UNKNOWN_VALUE | serviceTask_callVote | VOTING（与“VOTINGS”最接近）
            member-removal.bpmn  | name="period" value="MEMBER_HEARING" | name="period" value="MEMBER_HEARINGS" | UNKNOWN_VALUE | serviceTask_openHearing | 没有期限“MEMBER_HEARINGS”
            member-removal.bpmn  | name="letter" value="removal-decision" | name="letter" value="removals" | UNKNOWN_VALUE | serviceTask_issueRemovalDecision | 没有文书“removals”
            member-removal.bpmn  | name="body" value="guide" | name="body" value="guides" | UNKNOWN_VALUE | serviceTask_involveGuide | 没有单位“guides”
            member-removal.bpmn  | 会员 {memberNo} 已除名 | 会员 {memberName} 已除名 | UNKNOWN_VALUE | serviceTask_closeRemoval | 没有用语“memberName”
            member-removal.bpmn  | name="text.QUORUM_MISSED" | name="text.ADJOURNED" | PROPERTY_MISSING | serviceTask_recordRemovalVote | text.QUORUM_MISSED
            member-removal.bpmn  | name="event" value="KEPT" | name="evnt" value="KEPT" | UNKNOWN_PROPERTY | serviceTask_keepMember | 没有参数 evnt
            member-removal.bpmn  | name="variable" value="appealBody" | name="variable" value="appealBodies" | UNKNOWN_VARIABLE | userTask_hearRemovalAppeal | appealBody
            member-transfer.bpmn | <camunda:property name="role" value="接收方秘书处" /> | <camunda:property name="role" value="接收方秘书处" /><camunda:property name="independent" value="yes" /> | UNKNOWN_PROPERTY | userTask_decideTransfer | independent 不起作用
            member-transfer.bpmn | <camunda:property name="role" value="接收方秘书处" /> | <camunda:property name="role" value="接收方秘书处" /><camunda:property name="rule" value="甲" /> | UNKNOWN_PROPERTY | userTask_decideTransfer | 没有参数 rule
            recommend-station.form | "components": [ | "components": [{"type": "textfield", "id": "Field_901", "key": "siteVisit", "label": "实地核查情况", "properties": {"存入卷宗": "是"}}, | ANSWER_NOT_TAKEN | siteVisit | 给它加上属性“存入卷宗”= yes
            association-establishment.bpmn | name="extension" value="REVIEW_EXTENSION" | name="extension" value="REVIEW_EXTRA" | UNKNOWN_VALUE | serviceTask_extendReview | 没有期限“REVIEW_EXTRA”
            association-establishment.bpmn | name="reason" value="备案审查期间" | name="reasons" value="备案审查期间" | PROPERTY_MISSING | serviceTask_pauseMeeting | reason
            association-establishment.bpmn | name="group" value="review.${authorityCode}" | name="group" value="reveiw.${authorityCode}" | UNKNOWN_GROUP | serviceTask_offerAdvisers | reveiw
            association-establishment.bpmn | name="text" value="{authority}已提出审核意见" | name="text" value="{authorities}已提出审核意见" | UNKNOWN_VALUE | serviceTask_noteReviewed | 没有用语“authorities”
            association-establishment.bpmn | name="letter" value="approval" | name="letter" value="approvals" | UNKNOWN_VALUE | serviceTask_issueApproval | 没有文书“approvals”
            association-establishment.bpmn | source="coOpinionPartner" target="opinionPartner" | source="coOpinionBody" target="opinionPartner" | UNKNOWN_VARIABLE | callActivity_opinion | coOpinionBody
            acceptance.bpmn      | <bpmn:endEvent id="endEvent_lapsed" | <bpmn:endEvent id="endEvent lapsed" | ID_NOT_ALLOWED | endEvent lapsed | 不能有空格
            acceptance.bpmn      | isExecutable="true" | isExecutable="true" colour="red" | NOT_BPMN | acceptance | 不符合 BPMN 的格式
            association-establishment.bpmn | name="step" value="userTask_reviewFiling" | name="step" value="userTask_reviewPapers" | LOOSE_REFERENCE | serviceTask_openFilingReview | 没有这个 id
            contest-entry.bpmn   | <camunda:in source="applicantName" target="applicantName" /> | `` | MAPPING_MISSING | callActivity_acceptance | applicantName
            acceptance.bpmn      | isExecutable="true" | isExecutable="false" | NOT_EXECUTABLE | acceptance | 不可执行
            acceptance.bpmn      | camunda:historyTimeToLive="P3650D" | `` | NO_HISTORY_TIME | acceptance | 保留多久
            acceptance.bpmn      | <bpmn:definitions | <!DOCTYPE a><bpmn:definitions | NOT_READABLE | `` | 文档类型声明
            acceptance.bpmn      | id="endEvent_lapsed" | id="endEvent_accepted" | ID_TWICE | endEvent_accepted | 不止一次
            approval.html        | [[${meetingBy}]] | [[${meetingDate}]] | UNKNOWN_PLACEHOLDER | meetingDate | 印出来是空白
            approval.html        | [[${meetingBy}]] | [[${T(java.lang.Runtime)}]] | CODE_IN_MODEL | ${T(java.lang.Runtime)} | 不允许
            approval.html        | closing.html | closings.html | NOT_IN_THE_SET | closings.html | 不存在
            """)
    void isRefused(String file, String before, String after, String code, String element, String piece) {
        assertRefused(new ChangedModels().with(file, before, after == null ? "" : after), code, element, piece);
    }

    @Test
    @DisplayName("没有类型的任务什么也不做")
    void refusesATaskOfNoKind() {
        assertRefused(
                new ChangedModels().withEvery("acceptance.bpmn", "bpmn:serviceTask", "bpmn:task"),
                "UNUSED_KIND",
                "serviceTask_lapseCase",
                "什么也不做");
    }

    @Test
    @DisplayName("规则表自己放宽了允许的值，程序仍然不认识")
    void refusesAnAnswerTheProgramDoesNotUnderstand() {
        assertRefused(
                new ChangedModels()
                        .with("time-limit.dmn", "\"WORKING_DAYS\",\"MONTHS\"", "\"WORKING_DAYS\",\"MONTHS\",\"HOURS\"")
                        .with("time-limit.dmn", "<text>\"WORKING_DAYS\"</text>", "<text>\"HOURS\"</text>"),
                "UNKNOWN_VALUE",
                "rule_time_limit_1",
                "程序不认识");
    }

    @Test
    @DisplayName("规则表把一种情形连同允许的值一起删掉，程序仍然会问到")
    void refusesATableThatNoLongerAnswersTheProgram() {
        assertRefused(
                new ChangedModels()
                        .with("vote-rule.dmn", "\"CHAIR\",", "")
                        .with("vote-rule.dmn", "<text>\"CHAIR\"</text>", "<text>\"VICE_CHAIR\"</text>"),
                "TABLE_GAP",
                "vote-rule",
                "\"CHAIR\"");
    }

    @Test
    @DisplayName("再加一道审核，却没有登记结论的步骤")
    void refusesASecondReviewNobodyRecords() {
        assertRefused(
                new ChangedModels()
                        .with(
                                "association-establishment.bpmn",
                                "sourceRef=\"gateway_decision\" targetRef=\"serviceTask_openMeeting\"",
                                "sourceRef=\"gateway_decision\" targetRef=\"userTask_again\"")
                        .with(
                                "association-establishment.bpmn",
                                "<bpmn:userTask id=\"userTask_decideApplication\"",
                                "<bpmn:userTask id=\"userTask_again\" name=\"再次审批\""
                                        + " camunda:formRef=\"association-establishment-decide-application\""
                                        + " camunda:formRefBinding=\"deployment\" camunda:candidateGroups=\"leader.${authorityCode}\" />"
                                        + "<bpmn:sequenceFlow id=\"flow_again\" sourceRef=\"userTask_again\" targetRef=\"serviceTask_openMeeting\" />"
                                        + "<bpmn:userTask id=\"userTask_decideApplication\""),
                "ANSWER_NOT_TAKEN",
                "opinion",
                "再次审批");
    }

    @Test
    void refusesTheSameProcessTwice() {
        ChangedModels models = new ChangedModels();
        assertRefused(
                models.withFile("bpmn/other.bpmn", models.text("acceptance.bpmn")),
                "SAME_ID",
                "",
                "bpmn/acceptance/acceptance.bpmn 中已经有了");
    }

    @Test
    void namesWhatIsMissing() {
        assertRefused(
                new ChangedModels().without("examine-materials.form"),
                "NOT_IN_THE_SET",
                "userTask_examineMaterials",
                "acceptance-examine-materials");
        assertRefused(new ChangedModels().withFile("bpmn/readme.txt", "说明"), "UNKNOWN_FILE", "", "bpmn/readme.txt");
    }

    @Test
    @DisplayName("全部错误一次说清，行号指向出错之处")
    void tellsAllFaultsAtOnceWithTheirLines() {
        List<ModelFault> faults = new ChangedModels()
                .with("acceptance.bpmn", "${correctionDue}", "")
                .with("time-limit.dmn", "<text>5</text>", "<text>\"五\"</text>")
                .with("examine-materials.form", "\"key\": \"opinion\"", "\"key\": \"remark\"")
                .verdict()
                .faults();
        assertThat(faults)
                .extracting(ModelFault::code)
                .containsExactlyInAnyOrder("TIMER_WITHOUT_PERIOD", "WRONG_TYPE", "ANSWER_NOT_TAKEN");
        assertThat(faults).allSatisfy(fault -> assertThat(fault.line()).isPositive());
    }

    @Test
    @DisplayName("规则表长得无法核对的，当场说明")
    void refusesATableTooLongToCheck() {
        ChangedModels models = new ChangedModels();
        String table = models.text("time-limit.dmn");
        String last = table.substring(table.lastIndexOf("<rule "), table.lastIndexOf("</rule>") + 7);
        String many = IntStream.range(0, 501)
                .mapToObj(i -> last.replaceAll("id=\"([^\"]+)\"", "id=\"$1_" + i + "\""))
                .collect(Collectors.joining());
        assertRefused(models.with("time-limit.dmn", last, many), "TABLE_TOO_LARGE", "time-limit", "500 行");
    }

    private static void assertRefused(ChangedModels models, String code, String element, String piece) {
        List<ModelFault> faults = models.verdict().faults();
        assertThat(faults)
                .as(() -> faults.stream().map(ModelFault::text).toList().toString())
                .anySatisfy(fault -> {
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.element()).isEqualTo(element == null ? "" : element);
                    assertThat(fault.text()).contains(piece).contains("请").contains(fault.file());
                });
    }
}
