package cn.kexie.registry.reading;

import cn.kexie.casefile.StaffScope;
import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.List;
import java.util.Set;

/**
 * Who reads: everybody sees what is listed, a unit what it holds, staff what the bodies they work for granted, supervision
 * what was granted in its region, administrators all.
 *
 * @param creditCode of the unit, null for others
 * @param regions beginnings of the codes of the bodies in the region
 */
record Reader(boolean all, String creditCode, Set<String> bodies, Set<String> regions) {

    static Reader of(Object principal) {
        if (principal instanceof ClientPrincipal client) {
            return new Reader(false, client.unifiedSocialCreditCode(), Set.of(), Set.of());
        }
        if (principal instanceof StaffPrincipal staff) {
            StaffScope scope = StaffScope.of(staff.groups());
            return new Reader(staff.isAdministrator(), null, scope.bodies(), scope.regions());
        }
        return new Reader(false, null, Set.of(), Set.of());
    }

    List<String> regionPatterns() {
        return regions.stream().map(region -> region + "%").toList();
    }
}
