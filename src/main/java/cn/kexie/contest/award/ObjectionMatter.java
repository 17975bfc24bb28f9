package cn.kexie.contest.award;

/** 异议事由. */
public enum ObjectionMatter {
    ORIGINALITY("原创性和知识产权"),
    ELIGIBILITY("参赛资格和申报材料"),
    PROCEDURE("评审程序"),
    CONFLICT("利益冲突"),
    OTHER("其他"),
    /** Named so that whoever objects to a grade is told that this is not possible. */
    GRADE("获奖等级");

    private final String text;

    ObjectionMatter(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
