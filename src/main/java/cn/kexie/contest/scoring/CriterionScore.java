package cn.kexie.contest.scoring;

/**
 * What a judge has given for one criterion.
 *
 * @param score from 0 to 100, null while there is only a comment
 */
public record CriterionScore(String criterion, Integer score, String comment) {

    boolean isEmpty() {
        return score == null && comment == null;
    }
}
