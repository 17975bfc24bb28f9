package cn.kexie.platform.security;

import java.util.ArrayList;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

/** The security token of somebody we know. */
final class Authenticated {

    static final String CLIENT = "CLIENT";
    static final String STAFF = "STAFF";
    static final String OPERATOR = "OPERATOR";
    static final String ADMINISTRATOR = "ADMINISTRATOR";

    private Authenticated() {}

    static Authentication client(ClientPrincipal client) {
        return token(client, List.of(CLIENT));
    }

    static Authentication staff(StaffPrincipal staff) {
        List<String> roles = new ArrayList<>(List.of(STAFF));
        if (staff.isOperator()) {
            roles.add(OPERATOR);
        }
        if (staff.isAdministrator()) {
            roles.add(ADMINISTRATOR);
        }
        return token(staff, roles);
    }

    private static Authentication token(Object principal, List<String> roles) {
        var authorities = AuthorityUtils.createAuthorityList(
                roles.stream().map(role -> "ROLE_" + role).toList());
        return UsernamePasswordAuthenticationToken.authenticated(principal, null, authorities);
    }
}
