package cn.kexie.contest.draw;

import cn.kexie.contest.DrawObstacles;
import java.util.List;
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
}
