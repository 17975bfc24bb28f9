package cn.kexie.registry;

import cn.kexie.casefile.Authority;
import cn.kexie.platform.identity.CaseNo;
import cn.kexie.support.CreditCodes;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Entries of a register that no kind of matter declares. */
public final class SampleGrants {

    public static final Authority TIANHE = new Authority("440106", "广州市天河区科学技术协会");
    public static final Authority GUANGZHOU = new Authority("440100", "广州市科学技术协会");

    private SampleGrants() {}

    public static NewEntry station(LocalDate from) {
        return station("sample-station", TIANHE, holder("示例企业"), from, true);
    }

    public static NewEntry station(
            String register, Authority authority, Holder holder, LocalDate from, boolean listed) {
        Validity validity = Validity.ofYears(from, 3);
        return new NewEntry(
                register,
                "示例服务站名录",
                "FZ",
                authority,
                holder,
                holder.name() + "示例服务站",
                CaseNo.of("SST-" + UUID.randomUUID().toString().substring(0, 13)),
                validity.from(),
                validity.to(),
                List.of(new Fact("level", "级别", "市级"), new Fact("needs", "需求数", "5")),
                listed);
    }

    public static NewEntry until(NewEntry entry, LocalDate validTo) {
        return new NewEntry(
                entry.register(),
                entry.registerName(),
                entry.prefix(),
                entry.authority(),
                entry.holder(),
                entry.title(),
                entry.caseNo(),
                entry.validFrom(),
                validTo,
                entry.facts(),
                entry.listed());
    }

    public static Holder holder(String name) {
        return new Holder(CreditCodes.in("440106"), name, "440106");
    }
}
