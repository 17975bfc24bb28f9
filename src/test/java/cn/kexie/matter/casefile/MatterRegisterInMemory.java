package cn.kexie.matter.casefile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is kept of matters' cases, for tests without a database. */
final class MatterRegisterInMemory implements MatterRegister {

    private final Map<String, MatterCase> rows = new LinkedHashMap<>();
    private final Map<String, String> filers = new LinkedHashMap<>();
    private final Map<String, List<LaterPaper>> papers = new LinkedHashMap<>();
    private final Clock clock;

    MatterRegisterInMemory(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void add(MatterCase matter, String filedBy) {
        rows.put(matter.caseNo(), matter);
        if (filedBy != null) {
            filers.put(matter.caseNo(), filedBy);
        }
    }

    @Override
    public Optional<String> filedBy(String caseNo) {
        return Optional.ofNullable(filers.get(caseNo));
    }

    @Override
    public void change(String caseNo, ObjectNode application) {
        rows.computeIfPresent(caseNo, (no, kept) -> new MatterCase(no, kept.definitionId(), application));
    }

    @Override
    public Optional<MatterCase> find(String caseNo) {
        return Optional.ofNullable(rows.get(caseNo));
    }

    @Override
    public Optional<String> definitionOf(String caseNo) {
        return find(caseNo).map(MatterCase::definitionId);
    }

    @Override
    public Map<String, MatterCase> findAll(Collection<String> caseNos) {
        Map<String, MatterCase> found = new LinkedHashMap<>(rows);
        found.keySet().retainAll(caseNos);
        return found;
    }

    @Override
    public void addPaper(String caseNo, String form, ObjectNode content) {
        List<LaterPaper> all = papers.computeIfAbsent(caseNo, key -> new ArrayList<>());
        int no = 1
                + (int) all.stream().filter(paper -> paper.form().equals(form)).count();
        all.add(new LaterPaper(form, no, content, OffsetDateTime.now(clock)));
    }

    @Override
    public List<LaterPaper> papers(String caseNo) {
        return List.copyOf(papers.getOrDefault(caseNo, List.of()));
    }

    @Override
    public void change(String caseNo, LaterPaper paper) {
        papers.get(caseNo)
                .replaceAll(kept -> kept.form().equals(paper.form()) && kept.no() == paper.no() ? paper : kept);
    }
}
