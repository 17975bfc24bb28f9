package cn.kexie.platform.web.problem;

import cn.kexie.platform.Refusal;
import java.util.Optional;

/** Knows what exceptions of some technology mean to the client. Beans of this type are asked in turn. */
public interface RefusalSource {

    /** @param failure one link of the chain of causes */
    Optional<Refusal> refusalFor(Throwable failure);
}
