package cn.kexie.contest.draw.conflict;

/** What can connect a judge with a work. Whether it is a conflict says decision table {@code judge-recusal}. */
public enum Relation {
    SAME_ENTERPRISE("与申报单位同单位"),
    COMPLETER_ENTERPRISE("与完成人同单位"),
    SAME_GROUP("同属一个集团"),
    SAME_DEPARTMENT("同部门"),
    COMPLETER("完成人"),
    ADVISER("指导人"),
    RECOMMENDER("推荐人"),
    CO_AWARD("曾共同获奖");

    private final String text;

    Relation(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
