package cn.kexie.association.directory;

import cn.kexie.association.AssociationStatus;
import cn.kexie.association.MemberCounts;
import cn.kexie.association.directory.AssociationEntry.Officer;
import cn.kexie.party.Regions;
import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.platform.text.CanonicalText;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 企业科协名录 for everybody. Names of officers are shown while they are in office and only then, whatever day is asked
 * about.
 */
@Service
@Transactional(readOnly = true)
public class AssociationDirectory {

    private static final int LONGEST_SEARCH = 50;
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9-]{1,40}");

    private final AssociationLists lists;
    private final MemberCounts members;
    private final Regions regions;
    private final Clock clock;

    AssociationDirectory(AssociationLists lists, MemberCounts members, Regions regions, Clock clock) {
        this.lists = lists;
        this.members = members;
        this.regions = regions;
        this.clock = clock;
    }

    /**
     * Those on file on a day; what is null does not restrict.
     *
     * @param regionCode a province or city stands for all of it
     * @param asOf today when null
     * @throws Refusal 400 BAD_PARAMETER
     */
    public Page<ListedAssociation> page(
            String q, String regionCode, String status, LocalDate asOf, int page, int size) {
        DirectorySearch search = new DirectorySearch(key(q), region(regionCode), status(status), day(asOf));
        return new Page<>(page, size, lists.count(search), lists.page(search, size, (long) page * size));
    }

    /** @throws Refusal 404 UNKNOWN_ASSOCIATION when it is not on file, or was not on that day */
    public AssociationEntry get(String associationNo, LocalDate asOf) {
        LocalDate day = day(asOf);
        if (!NUMBER.matcher(associationNo).matches()) {
            throw unknown();
        }
        AssociationEntry entry = lists.find(associationNo, day).orElseThrow(AssociationDirectory::unknown);
        Integer count = day.equals(ChinaTime.today(clock))
                ? members.of(List.of(associationNo)).getOrDefault(associationNo, entry.memberCount())
                : null;
        return entry.with(officers(entry, day), count);
    }

    private List<Officer> officers(AssociationEntry entry, LocalDate day) {
        return entry.listed().status() == AssociationStatus.CANCELLED
                ? List.of()
                : lists.officers(entry.listed().associationNo(), day).stream()
                        .sorted(Comparator.comparing(Officer::office))
                        .toList();
    }

    private LocalDate day(LocalDate asOf) {
        LocalDate today = ChinaTime.today(clock);
        if (asOf != null && asOf.isAfter(today)) {
            throw refused("“截至”不能晚于今天");
        }
        return asOf == null ? today : asOf;
    }

    private String region(String code) {
        if (code == null) {
            return null;
        }
        if (!regions.everKnown(code)) {
            throw refused("没有这个地区，请从列表中选择");
        }
        return code.replaceFirst("(00)+$", "");
    }

    private static AssociationStatus status(String text) {
        return text == null
                ? null
                : Arrays.stream(AssociationStatus.values())
                        .filter(status -> status.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> refused("没有这种状态，请从列表中选择"));
    }

    private static String key(String q) {
        if (q == null) {
            return null;
        }
        String text = CanonicalText.received(q).orElseThrow(() -> refused("查找的内容" + CanonicalText.REFUSAL));
        String key = CanonicalKey.of(text);
        if (key.isEmpty() || CanonicalText.length(text) > LONGEST_SEARCH) {
            throw refused("查找的内容应为 1 至 %d 个字，是编号、名称或企业名称的一部分".formatted(LONGEST_SEARCH));
        }
        return key;
    }

    private static Refusal refused(String detail) {
        return Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", detail);
    }

    private static Refusal unknown() {
        return Refusal.unknown("UNKNOWN_ASSOCIATION", "名录中没有这个编号的企业科协，或者所问的日期它还没有成立；请核对编号和日期");
    }
}
