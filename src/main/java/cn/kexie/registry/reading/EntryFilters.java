package cn.kexie.registry.reading;

import cn.kexie.party.Bodies;
import cn.kexie.party.CreditCode;
import cn.kexie.party.Regions;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.text.CanonicalKey;
import cn.kexie.platform.text.CanonicalText;
import cn.kexie.registry.EntryStatus;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a list of entries may be restricted to; anything else is a mistake of the caller and not an empty list. */
@Component
class EntryFilters {

    private static final int LONGEST_SEARCH = 50;

    private final EntryLists lists;
    private final Bodies bodies;
    private final Regions regions;
    private final Clock clock;

    EntryFilters(EntryLists lists, Bodies bodies, Regions regions, Clock clock) {
        this.lists = lists;
        this.bodies = bodies;
        this.regions = regions;
        this.clock = clock;
    }

    /** @throws Refusal 400 BAD_PARAMETER */
    EntrySearch search(String register, Reader reader, EntryFilter filter) {
        return new EntrySearch(
                register,
                reader,
                day(filter.asOf()),
                status(filter.status()),
                authority(filter.authority(), register, reader),
                region(filter.regionCode()),
                holder(filter.holder()),
                key(filter.q()),
                EntryOrder.of(filter.sort()));
    }

    LocalDate day(LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        if (asOf != null && asOf.isAfter(today)) {
            throw refused("asOf 不能晚于今天");
        }
        return asOf == null ? today : asOf;
    }

    private static EntryStatus status(String text) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(EntryStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> refused("参数 status 不正确：没有这种状态，可用：%s"
                        .formatted(Arrays.stream(EntryStatus.values())
                                .map(EntryStatus::name)
                                .collect(Collectors.joining("、")))));
    }

    /** A body, or else an association that has granted something the reader may see. */
    private String authority(String code, String register, Reader reader) {
        boolean known = code == null
                || bodies.find(code).isPresent()
                || code.matches("[A-Za-z0-9-]{1,40}") && lists.hasGranted(code, register, reader);
        if (!known) {
            throw refused("参数 authority 不正确：没有这个登记机关，请填写机关代码（例如 440106）或企业科协编号");
        }
        return code;
    }

    private String region(String code) {
        if (code == null) {
            return null;
        }
        if (!regions.everKnown(code)) {
            throw refused("参数 regionCode 不正确：没有这个行政区划，请填写本系统服务范围内的六位代码，例如 440106");
        }
        return code.replaceFirst("(00)+$", "");
    }

    private static String holder(String code) {
        String spelled = code == null ? null : CreditCode.spelled(code);
        if (spelled != null && !CreditCode.isValid(spelled)) {
            throw refused("参数 holder 不正确：" + CreditCode.check(spelled).get(0).message());
        }
        return spelled;
    }

    private static String key(String q) {
        if (q == null) {
            return null;
        }
        String text = CanonicalText.received(q).orElseThrow(() -> refused("参数 q " + CanonicalText.REFUSAL));
        String key = CanonicalKey.of(text);
        if (key.isEmpty() || CanonicalText.length(text) > LONGEST_SEARCH) {
            throw refused("参数 q 应为 1 至 %d 个字，是编号、名称或单位名称的一部分".formatted(LONGEST_SEARCH));
        }
        return key;
    }

    private static Refusal refused(String detail) {
        return Refusal.of(Refusal.Reason.MALFORMED, "BAD_PARAMETER", detail);
    }
}
