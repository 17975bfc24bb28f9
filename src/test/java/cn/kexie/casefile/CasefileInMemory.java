package cn.kexie.casefile;

import cn.kexie.attachment.Attachment;
import cn.kexie.attachment.Attachments;
import cn.kexie.attachment.AttachmentsInMemory;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.identity.UserId;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The real services of this package on registers in memory, for tests without a database. */
public final class CasefileInMemory {

    private final FilesInMemory files = new FilesInMemory();
    private final HistoryInMemory history = new HistoryInMemory();
    private final Cases cases;
    private final AttachmentsInMemory uploads;
    private final Materials materials;

    public CasefileInMemory(Clock clock) {
        this.cases = new Cases(files, history, new WordsOfProgram(), clock);
        this.uploads = new AttachmentsInMemory(clock);
        this.materials = new Materials(new MaterialsInMemory(uploads), uploads.attachments(), cases, clock);
    }

    public Cases cases() {
        return cases;
    }

    public Attachments attachments() {
        return uploads.attachments();
    }

    public Materials materials() {
        return materials;
    }

    /** An attachment of this enterprise that nobody has to upload. */
    public String attachment(String creditCode) {
        return uploads.attachment(creditCode);
    }

    private static class FilesInMemory implements CaseFileRegister {

        private final Map<String, CaseFile> rows = new LinkedHashMap<>();
        private final Map<String, Long> serials = new HashMap<>();
        private final Map<String, List<Authority>> bodies = new HashMap<>();

        @Override
        public long nextSerial(String prefix, int year) {
            return serials.merge(prefix + year, 1L, Long::sum);
        }

        @Override
        public boolean add(CaseFile file) {
            boolean rival = file.exclusive()
                    && findOpen(file.procedure(), file.applicant().unifiedSocialCreditCode())
                            .isPresent();
            if (!rival) {
                rows.put(file.caseNo().value(), file.versioned(1));
            }
            return !rival;
        }

        @Override
        public Optional<CaseFile> find(CaseNo caseNo) {
            return Optional.ofNullable(rows.get(caseNo.value()));
        }

        @Override
        public Optional<CaseFile> findForUpdate(CaseNo caseNo) {
            return find(caseNo);
        }

        @Override
        public Optional<CaseFile> findOpen(String procedure, String creditCode) {
            return search(new CaseSearch(creditCode, null, procedure, null), 1000, 0).stream()
                    .filter(CaseFile::open)
                    .findFirst();
        }

        @Override
        public List<CaseFile> findAll(Collection<CaseNo> caseNos) {
            return caseNos.stream().flatMap(caseNo -> find(caseNo).stream()).toList();
        }

        @Override
        public void save(CaseFile file) {
            rows.put(file.caseNo().value(), file.versioned(file.version() + 1));
        }

        @Override
        public List<CaseNo> lockAll(Collection<CaseNo> caseNos, Collection<CaseStatus> statuses) {
            return findAll(caseNos).stream()
                    .filter(file -> statuses.stream()
                            .anyMatch(status -> status.procedure().equals(file.procedure())
                                    && status.name().equals(file.status())))
                    .map(CaseFile::caseNo)
                    .toList();
        }

        @Override
        public void moveAll(Collection<CaseNo> caseNos, CaseStatus status, String statusText, String step) {
            findAll(caseNos)
                    .forEach(file -> save(file.become(status, statusText).at(step)));
        }

        @Override
        public void concludeAll(Map<CaseNo, Map<String, Object>> results) {
            results.forEach((caseNo, result) -> save(find(caseNo).orElseThrow().concluded(result)));
        }

        @Override
        public void addBody(CaseNo caseNo, Authority body) {
            bodies.computeIfAbsent(caseNo.value(), key -> new ArrayList<>()).add(body);
        }

        @Override
        public List<Authority> bodies(CaseNo caseNo) {
            return bodies.getOrDefault(caseNo.value(), List.of());
        }

        @Override
        public List<CaseFile> search(CaseSearch search, int size, long offset) {
            return matching(search).skip(offset).limit(size).toList();
        }

        @Override
        public long count(CaseSearch search) {
            return matching(search).count();
        }

        private Stream<CaseFile> matching(CaseSearch search) {
            return rows.values().stream()
                    .filter(file -> search.creditCode() == null
                            || search.creditCode().equals(file.applicant().unifiedSocialCreditCode()))
                    .filter(file -> search.scope() == null
                            || search.scope().covers(file.authority().code()))
                    .filter(file ->
                            search.procedure() == null || search.procedure().equals(file.procedure()))
                    .filter(file -> search.status() == null || search.status().equals(file.status()))
                    .sorted(Comparator.comparing(CaseFile::caseNo).reversed());
        }
    }

    private static class HistoryInMemory implements CaseHistoryRegister {

        private final Map<String, List<TimelineEntry>> events = new HashMap<>();
        private final Map<String, List<CaseCorrection>> corrections = new HashMap<>();
        private final List<CaseOpinion> opinions = new ArrayList<>();

        @Override
        public void note(CaseNo caseNo, OffsetDateTime at, CaseEvent event) {
            events.computeIfAbsent(caseNo.value(), key -> new ArrayList<>())
                    .add(new TimelineEntry(at, event.event(), event.text(), event.by()));
        }

        @Override
        public void noteAll(Collection<CaseNo> caseNos, OffsetDateTime at, CaseEvent event) {
            caseNos.forEach(caseNo -> note(caseNo, at, event));
        }

        @Override
        public List<TimelineEntry> timeline(CaseNo caseNo) {
            return List.copyOf(events.getOrDefault(caseNo.value(), List.of()));
        }

        @Override
        public void requestCorrections(
                CaseNo caseNo, List<Correction> requested, OffsetDateTime at, LocalDate answerBy) {
            int round = corrections(caseNo).stream()
                            .mapToInt(CaseCorrection::round)
                            .max()
                            .orElse(0)
                    + 1;
            requested.forEach(correction -> corrections
                    .computeIfAbsent(caseNo.value(), key -> new ArrayList<>())
                    .add(new CaseCorrection(round, correction.item(), correction.reason(), at, answerBy, null, null)));
        }

        @Override
        public void answerCorrections(
                CaseNo caseNo, Set<String> items, Map<String, Amendment> amendments, OffsetDateTime at) {
            corrections
                    .getOrDefault(caseNo.value(), new ArrayList<>())
                    .replaceAll(correction -> items.contains(correction.item()) && !correction.answered()
                            ? new CaseCorrection(
                                    correction.round(),
                                    correction.item(),
                                    correction.reason(),
                                    correction.requestedAt(),
                                    correction.answerBy(),
                                    at,
                                    amendments.get(correction.item()))
                            : correction);
        }

        @Override
        public boolean forgetAmendments(CaseNo caseNo) {
            List<CaseCorrection> of = corrections.getOrDefault(caseNo.value(), new ArrayList<>());
            boolean any = of.stream().anyMatch(correction -> correction.amendment() != null);
            of.replaceAll(correction -> new CaseCorrection(
                    correction.round(),
                    correction.item(),
                    correction.reason(),
                    correction.requestedAt(),
                    correction.answerBy(),
                    correction.answeredAt(),
                    null));
            return any;
        }

        @Override
        public List<CaseCorrection> corrections(CaseNo caseNo) {
            return List.copyOf(corrections.getOrDefault(caseNo.value(), List.of()));
        }

        @Override
        public void addOpinion(CaseNo caseNo, Opinion opinion, OffsetDateTime at) {
            opinions.add(new CaseOpinion(caseNo, opinion, at));
        }

        @Override
        public List<CaseOpinion> opinions(CaseNo caseNo) {
            return opinions.stream()
                    .filter(given -> given.caseNo().equals(caseNo))
                    .toList();
        }

        @Override
        public List<CaseOpinion> opinionsOf(UserId userId, Collection<CaseNo> caseNos) {
            return opinions.stream()
                    .filter(given -> caseNos.contains(given.caseNo()))
                    .filter(given -> userId.equals(given.opinion().userId()))
                    .toList();
        }
    }

    private static class MaterialsInMemory implements MaterialRegister {

        private final AttachmentsInMemory attachments;
        private final Map<String, Map<String, List<Material>>> rows = new HashMap<>();

        MaterialsInMemory(AttachmentsInMemory attachments) {
            this.attachments = attachments;
        }

        @Override
        public void attach(CaseNo caseNo, Map<String, String> attachmentIdsByItem, OffsetDateTime at) {
            attachmentIdsByItem.forEach((item, id) -> attach(caseNo.value(), item, attachments.get(id), at));
        }

        private void attach(String caseNo, String item, Attachment attachment, OffsetDateTime at) {
            List<Material> versions = rows.computeIfAbsent(caseNo, key -> new LinkedHashMap<>())
                    .computeIfAbsent(item, key -> new ArrayList<>());
            versions.replaceAll(version -> version.current()
                    ? new Material(item, version.version(), version.attachment(), version.attachedAt(), at)
                    : version);
            versions.add(0, new Material(item, versions.size() + 1, attachment, at, null));
        }

        @Override
        public List<Material> of(CaseNo caseNo) {
            return rows.getOrDefault(caseNo.value(), Map.of()).values().stream()
                    .flatMap(List::stream)
                    .toList();
        }

        @Override
        public Map<String, Set<String>> itemsByAttachment(CaseNo caseNo) {
            return of(caseNo).stream()
                    .collect(Collectors.groupingBy(
                            material -> material.attachment().attachmentId(),
                            Collectors.mapping(Material::item, Collectors.toSet())));
        }
    }
}
