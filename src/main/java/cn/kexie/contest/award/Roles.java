package cn.kexie.contest.award;

/** By whom things happen, as the timeline says. */
final class Roles {

    static final String OFFICE = "竞赛组委会";
    static final String SUPERVISION = "监督组";

    private Roles() {}
}
