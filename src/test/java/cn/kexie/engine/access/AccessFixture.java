package cn.kexie.engine.access;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;

/** The accounts of an engine without Spring. */
public final class AccessFixture {

    private AccessFixture() {}

    public static Administrators administrators(IdentityService identities, AuthorizationService authorizations) {
        return new Administrators(new Accounts(identities, new NoAccountRegister()), identities, authorizations);
    }

    public static EngineRights rights(IdentityService identities) {
        return new EngineRights(identities);
    }

    private static final class NoAccountRegister implements AccountRegister {

        @Override
        public void lockAdministrators() {
            // Nobody else is there.
        }

        @Override
        public void retire(String userId) {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isRetired(String userId) {
            return false;
        }
    }
}
