package cn.kexie.casefile.answer;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What staff filled in, for tests without a database. */
public final class CaseAnswersInMemory implements CaseAnswerRegister {

    private final Map<String, List<CaseAnswer>> rows = new LinkedHashMap<>();

    private CaseAnswersInMemory() {}

    public static CaseAnswers answers(Clock clock) {
        return new CaseAnswers(new CaseAnswersInMemory(), clock);
    }

    @Override
    public void add(String caseNo, List<CaseAnswer> answers) {
        rows.computeIfAbsent(caseNo, key -> new ArrayList<>()).addAll(answers);
    }

    @Override
    public List<CaseAnswer> findAll(String caseNo) {
        return List.copyOf(rows.getOrDefault(caseNo, List.of()));
    }

    @Override
    public boolean removeAll(String caseNo) {
        return rows.remove(caseNo) != null;
    }
}
