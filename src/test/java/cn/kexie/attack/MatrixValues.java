package cn.kexie.attack;

import cn.kexie.registry.Holder;
import cn.kexie.registry.Registers;
import cn.kexie.registry.SampleGrants;
import cn.kexie.support.Enterprise;
import cn.kexie.support.Province;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** What the engine's calls in the matrix are about: things of the cases of the world. */
final class MatrixValues {

    private MatrixValues() {}

    static void add(
            MatrixWorld world, Province province, Registers registers, ProcessEngine engine, MatrixTasks tasks) {
        String caseNo = world.value("组建", "受理前");
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNo)
                .processDefinitionKey("association-establishment")
                .singleResult();
        world.put("任务", tasks.open("acceptance.userTask_examineMaterials", caseNo, null));
        world.put(
                "任务·评审",
                tasks.open(
                        "contest-judging.userTask_scoreEntries", world.value("竞赛", "评审中"), world.judgeOfWork.userId()));
        world.put(
                "任务·表决",
                tasks.open(
                        "committee-vote.userTask_castBallot",
                        world.value("入会", "表决中"),
                        world.committee.get(0).userId()));
        world.put("案号", caseNo);
        world.put("链接", "matrix-no-such-link");
        world.put("通知编号", UUID.randomUUID().toString());
        world.put("征求编号", "999999999");
        world.put("流程实例", instance.getId());
        world.put("流程定义", instance.getProcessDefinitionId());
        world.put(
                "版次",
                province.administrator().get("/api/v1/admin/releases?size=200").items().stream()
                        .filter(release -> !release.path("deletedAt").isTextual())
                        .findFirst()
                        .orElseThrow()
                        .path("number")
                        .asText());
        world.put(
                "作业",
                engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(engine.getTaskService()
                                .createTaskQuery()
                                .taskId(world.value("任务", ""))
                                .singleResult()
                                .getProcessInstanceId())
                        .list()
                        .get(0)
                        .getId());
        world.put(
                "作业定义",
                engine.getManagementService()
                        .createJobDefinitionQuery()
                        .processDefinitionKey("acceptance")
                        .list()
                        .get(0)
                        .getId());
        world.put(
                "变量实例",
                engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .processInstanceIdIn(instance.getId())
                        .list()
                        .get(0)
                        .getId());
        OldHistory.of(engine).add(world, instance);
        var decision = engine.getRepositoryService()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey("co-opinion")
                .latestVersion()
                .singleResult();
        world.put("决策定义", decision.getId());
        world.put("部署", decision.getDeploymentId());
        world.put(
                "部署资源",
                engine.getRepositoryService()
                        .getDeploymentResources(decision.getDeploymentId())
                        .get(0)
                        .getId());
        world.put(
                "过滤器",
                engine.getFilterService()
                        .createFilterQuery()
                        .filterName("待认领")
                        .singleResult()
                        .getId());
        world.put(
                "授权",
                engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .groupIdIn("camunda-admin")
                        .list()
                        .get(0)
                        .getId());
        String someone = "it-else-" + world.mark();
        province.newcomer(someone, "leader." + MatrixWorld.BODY);
        world.put("他人", someone);
        world.put("材料项", "WORK_REPORT");
        world.put("指南", "society-station");
        world.put("组", "leader." + MatrixWorld.BODY);
        world.put("今天", province.today().toString());
        world.put(
                "公示",
                engine.getRuntimeService()
                        .createVariableInstanceQuery()
                        .variableName("publicityNo")
                        .processInstanceIdIn(engine
                                .getRuntimeService()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(world.value("竞赛", "公示中"))
                                .list()
                                .stream()
                                .map(ProcessInstance::getId)
                                .toArray(String[]::new))
                        .list()
                        .get(0)
                        .getValue()
                        .toString());
        world.put("五年后", province.today().plusYears(6).toString());
        world.put("以后", province.today().plusDays(9) + "T00:00:00+08:00");
        world.put("作品材料", world.entrant.attachment());
        world.put("删除记录", UUID.randomUUID().toString());
        entries(world, province, registers);
        world.put("信用代码", world.owner("组建", "受理前").creditCode());
    }

    /** What has been granted to the enterprise of the first establishment by the body of the matrix. */
    private static void entries(MatrixWorld world, Province province, Registers registers) {
        String register = "matrix-" + world.mark();
        Enterprise enterprise = world.owner("组建", "受理前");
        Holder holder = new Holder(enterprise.creditCode(), enterprise.name(), MatrixWorld.BODY);
        for (boolean listed : List.of(true, false)) {
            String no = registers.enter(
                    SampleGrants.station(register, SampleGrants.TIANHE, holder, province.today(), listed));
            world.put("登记·" + (listed ? "公开" : "不公开"), no, enterprise);
        }
        world.put("名录", register);
        world.put("格式", "csv");
    }
}
