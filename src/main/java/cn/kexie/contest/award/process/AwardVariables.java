package cn.kexie.contest.award.process;

/** Variables of process {@code contest} from the ranking to the commendation. */
final class AwardVariables {

    static final String DECISION = "decision";
    static final String BOUNDARY_TIES = "boundaryTies";
    static final String EMPTY_GRADES = "emptyGrades";

    static final String FIRST_GRADE_PROPOSED = "firstGradeProposed";
    static final String OTHER_GRADES_PROPOSED = "otherGradesProposed";
    static final String FIRST_VOTE_SUBJECT = "firstVoteSubject";
    static final String OTHER_VOTE_SUBJECT = "otherVoteSubject";
    static final String PUBLICITY_REQUIRED = "publicityRequired";
    static final String PUBLICITY_TITLE = "publicityTitle";
    static final String ANOTHER_PUBLICITY = "anotherPublicity";

    private AwardVariables() {}
}
