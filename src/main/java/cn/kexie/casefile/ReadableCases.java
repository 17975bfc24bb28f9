package cn.kexie.casefile;

import cn.kexie.platform.security.ClientPrincipal;
import cn.kexie.platform.security.StaffPrincipal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which cases somebody may list, as a condition on the columns of {@code case_file}, for whoever counts or lists them where
 * they are stored.
 *
 * @param condition of SQL with named parameters
 */
public record ReadableCases(String condition, Map<String, Object> params) {

    private static final String OF_APPLICANT = "applicant_credit_code = :creditCode";
    private static final String IN_SCOPE = """
        (authority_code = any(:bodies) or authority_code like any(:regions)
         or case_no in (select case_no from case_body where body_code = any(:bodies)))\
        """;

    public static ReadableCases of(Object principal) {
        if (principal instanceof ClientPrincipal client) {
            return of(client.unifiedSocialCreditCode(), null);
        }
        StaffPrincipal staff = (StaffPrincipal) principal;
        return of(null, staff.isAdministrator() ? null : StaffScope.of(staff.groups()));
    }

    /** @param creditCode and {@code scope}: null does not restrict */
    static ReadableCases of(String creditCode, StaffScope scope) {
        Map<String, Object> params = new LinkedHashMap<>();
        if (creditCode != null) {
            params.put("creditCode", creditCode);
        }
        if (scope != null) {
            params.put("bodies", array(scope.bodies()));
            params.put(
                    "regions",
                    array(scope.regions().stream().map(region -> region + "%").toList()));
        }
        String condition = creditCode == null ? "true" : OF_APPLICANT;
        return new ReadableCases(scope == null ? condition : condition + " and " + IN_SCOPE, params);
    }

    private static String[] array(Collection<String> values) {
        return values.toArray(String[]::new);
    }
}
