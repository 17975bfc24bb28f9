package cn.kexie.platform.security;

import jakarta.servlet.Filter;
import java.util.List;

/** The login of staff at a provider of identities. There is none unless one is configured. */
public interface ProviderLogin {

    /** What goes to the provider and comes back, below {@code /login}. */
    List<Filter> ways();

    /** Sends there whoever opens a web application without a login. */
    Filter door();
}
