package cn.kexie.contest.award;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

final class AwardRegisterInMemory implements AwardRegister {

    private final Map<String, AwardChoice> choices = new HashMap<>();
    private final Map<String, Award> awards = new LinkedHashMap<>();

    @Override
    public AwardChoice choice(String contestNo) {
        return choices.getOrDefault(contestNo, AwardChoice.DEFAULT);
    }

    @Override
    public void choose(String contestNo, AwardChoice choice) {
        choices.put(contestNo, choice);
    }

    @Override
    public Map<String, String> published(String contestNo) {
        Map<String, String> grades = new LinkedHashMap<>();
        awards.values().forEach(award -> grades.put(award.entryNo(), award.grade()));
        return grades;
    }

    @Override
    public void publish(String contestNo, Map<String, String> grades) {
        grades.forEach((entryNo, grade) -> awards.put(entryNo, new Award(contestNo, entryNo, grade, null, null)));
    }

    @Override
    public void certify(String contestNo, Map<String, String> grades, Map<String, String> certificateIds) {
        grades.forEach((entryNo, grade) ->
                awards.put(entryNo, new Award(contestNo, entryNo, grade, certificateIds.get(entryNo), null)));
    }

    @Override
    public Optional<Award> find(String contestNo, String entryNo) {
        return Optional.ofNullable(awards.get(entryNo));
    }

    @Override
    public void revoke(Award award, OffsetDateTime at, String reason) {
        awards.put(
                award.entryNo(),
                new Award(award.contestNo(), award.entryNo(), award.grade(), award.certificateId(), at));
    }
}
