package cn.kexie.contest;

import cn.kexie.platform.identity.CaseNo;
import cn.kexie.platform.text.CanonicalKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

final class ContestRegisterInMemory implements ContestRegister {

    private final Map<String, Contest> rows = new LinkedHashMap<>();
    private final Map<String, String> cancellations = new HashMap<>();
    private final Function<String, ContestStatus> status;

    ContestRegisterInMemory(Function<String, ContestStatus> status) {
        this.status = status;
    }

    @Override
    public Map<CaseNo, String> titles(Collection<CaseNo> contestNos) {
        return rows.values().stream()
                .filter(row -> contestNos.contains(new CaseNo(row.contestNo())))
                .collect(Collectors.toMap(
                        row -> new CaseNo(row.contestNo()), row -> row.plan().title()));
    }

    @Override
    public Optional<String> numberOf(String organiserCode, int year, String title) {
        return rows.values().stream()
                .filter(row -> row.organiser().code().equals(organiserCode))
                .filter(row -> row.plan().year() == year
                        && CanonicalKey.same(row.plan().title(), title))
                .map(Contest::contestNo)
                .filter(contestNo -> !cancellations.containsKey(contestNo))
                .findFirst();
    }

    @Override
    public boolean add(Contest contest) {
        rows.put(contest.contestNo(), contest);
        return true;
    }

    @Override
    public Optional<Contest> find(String contestNo) {
        return Optional.ofNullable(rows.get(contestNo));
    }

    @Override
    public boolean save(Contest contest) {
        rows.put(contest.contestNo(), contest.withVersion(contest.version() + 1));
        return true;
    }

    @Override
    public void cancel(String contestNo, String reason) {
        cancellations.put(contestNo, reason);
    }

    @Override
    public Optional<String> cancellation(String contestNo) {
        return Optional.ofNullable(cancellations.get(contestNo));
    }

    @Override
    public List<ListedContest> list(ContestSearch search, int size, long offset) {
        List<ListedContest> all = new ArrayList<>();
        rows.values().forEach(row -> {
            ContestStatus is = status.apply(row.contestNo());
            all.add(new ListedContest(row, is, is.name()));
        });
        return all.stream().skip(offset).limit(size).toList();
    }

    @Override
    public long count(ContestSearch search) {
        return rows.size();
    }
}
