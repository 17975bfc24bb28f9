package cn.kexie.casefile.answer;

import cn.kexie.platform.identity.CaseNo;
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
    public void add(CaseNo caseNo, List<CaseAnswer> answers) {
        rows.computeIfAbsent(caseNo.value(), key -> new ArrayList<>()).addAll(answers);
    }

    @Override
    public List<CaseAnswer> findAll(CaseNo caseNo) {
        return List.copyOf(rows.getOrDefault(caseNo.value(), List.of()));
    }

    @Override
    public boolean removeAll(CaseNo caseNo) {
        return rows.remove(caseNo.value()) != null;
    }
}
