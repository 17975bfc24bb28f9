package cn.kexie.matter.casefile;

import cn.kexie.platform.identity.CaseNo;
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
        rows.put(matter.caseNo().value(), matter);
        if (filedBy != null) {
            filers.put(matter.caseNo().value(), filedBy);
        }
    }

    @Override
    public Optional<String> filedBy(CaseNo caseNo) {
        return Optional.ofNullable(filers.get(caseNo.value()));
    }

    @Override
    public void change(CaseNo caseNo, ObjectNode application) {
        rows.computeIfPresent(
                caseNo.value(), (no, kept) -> new MatterCase(CaseNo.of(no), kept.definitionId(), application));
    }

    @Override
    public Optional<MatterCase> find(CaseNo caseNo) {
        return Optional.ofNullable(rows.get(caseNo.value()));
    }

    @Override
    public Optional<String> definitionOf(CaseNo caseNo) {
        return find(caseNo).map(MatterCase::definitionId);
    }

    @Override
    public Map<CaseNo, MatterCase> findAll(Collection<CaseNo> caseNos) {
        Map<CaseNo, MatterCase> found = new LinkedHashMap<>();
        caseNos.forEach(caseNo -> find(caseNo).ifPresent(matter -> found.put(caseNo, matter)));
        return found;
    }

    @Override
    public void addPaper(CaseNo caseNo, String form, ObjectNode content) {
        List<LaterPaper> all = papers.computeIfAbsent(caseNo.value(), key -> new ArrayList<>());
        int no = 1
                + (int) all.stream().filter(paper -> paper.form().equals(form)).count();
        all.add(new LaterPaper(form, no, content, OffsetDateTime.now(clock)));
    }

    @Override
    public List<LaterPaper> papers(CaseNo caseNo) {
        return List.copyOf(papers.getOrDefault(caseNo.value(), List.of()));
    }

    @Override
    public void change(CaseNo caseNo, LaterPaper paper) {
        papers.get(caseNo.value())
                .replaceAll(kept -> kept.form().equals(paper.form()) && kept.no() == paper.no() ? paper : kept);
    }
}
