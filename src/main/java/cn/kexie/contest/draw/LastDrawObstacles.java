package cn.kexie.contest.draw;

import cn.kexie.contest.view.DrawObstacles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class LastDrawObstacles implements DrawObstacles {

    private final DrawRegister draws;

    LastDrawObstacles(DrawRegister draws) {
        this.draws = draws;
    }

    @Override
    public List<String> of(String contestNo) {
        return draws.obstacles(contestNo);
    }

    /** @param without works nobody is left for, each with the reason */
    static List<String> lines(Map<String, String> without) {
        return without.entrySet().stream()
                .map(left -> "作品 %s：%s".formatted(left.getKey(), left.getValue()))
                .toList();
    }
}
