package cn.kexie.handling;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a task waits for. */
@Service
@Transactional(readOnly = true)
public class OpenAdvice {

    private final AdviceRegister register;

    OpenAdvice(AdviceRegister register) {
        this.register = register;
    }

    public int awaited(String taskId) {
        return (int) register.open(List.of(taskId)).stream()
                .filter(advice -> advice.kind() == Advice.Kind.BEFORE)
                .count();
    }
}
