package cn.kexie.contest.staffing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

final class JudgeChangesInMemory implements JudgeChangeRegister {

    private final Map<Integer, JudgeChange> rows = new TreeMap<>();

    @Override
    public JudgeChange add(JudgeChange change) {
        JudgeChange numbered = change.withChangeNo(rows.size() + 1);
        rows.put(numbered.changeNo(), numbered);
        return numbered;
    }

    @Override
    public JudgeChange get(String contestNo, int changeNo) {
        return rows.get(changeNo);
    }

    @Override
    public void save(JudgeChange change) {
        rows.put(change.changeNo(), change);
    }

    @Override
    public List<JudgeChange> open(String contestNo) {
        return rows.values().stream()
                .filter(change -> Set.of(JudgeChangeState.REQUESTED, JudgeChangeState.SUPERVISED)
                        .contains(change.state()))
                .toList();
    }
}
