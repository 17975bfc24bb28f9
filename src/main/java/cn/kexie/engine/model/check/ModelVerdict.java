package cn.kexie.engine.model.check;

import cn.kexie.engine.model.ModelFault;
import java.util.List;

/**
 * What the rules say of a set.
 *
 * @param faults for which the set is refused
 * @param remarks how the house would write it; nothing is refused for them but the build
 */
public record ModelVerdict(List<ModelFault> faults, List<ModelFault> remarks) {

    public boolean passes() {
        return faults.isEmpty();
    }
}
