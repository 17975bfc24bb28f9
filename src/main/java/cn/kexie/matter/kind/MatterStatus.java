package cn.kexie.matter.kind;

import cn.kexie.casefile.CaseStatus;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A status of {@link MatterLife} in the words of one kind. */
public record MatterStatus(String procedure, MatterLife life, Map<MatterLife, String> words) implements CaseStatus {

    @Override
    public String name() {
        return life.name();
    }

    @Override
    public Optional<String> word() {
        return Optional.of(words.get(life));
    }

    @Override
    public boolean open() {
        return life.open();
    }

    @Override
    public boolean canBecome(CaseStatus next) {
        return next.procedure().equals(procedure)
                && life.next().stream().anyMatch(possible -> possible.name().equals(next.name()));
    }

    @Override
    public List<CaseStatus> all() {
        return Arrays.stream(MatterLife.values())
                .<CaseStatus>map(each -> new MatterStatus(procedure, each, words))
                .toList();
    }
}
