package cn.kexie.publicity.reading;

import cn.kexie.platform.ChinaTime;
import cn.kexie.platform.Page;
import cn.kexie.platform.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 公示 for everybody: which there are, and whom to tell what one knows against them. */
@Service
@Transactional(readOnly = true)
public class PublicityNotices {

    private final NoticeLists lists;
    private final Clock clock;

    PublicityNotices(NoticeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** @param state null for any */
    public Page<PublicityNotice> page(NoticeState state, int page, int size) {
        return new Page<>(
                page, size, lists.count(state), lists.page(state, ChinaTime.today(clock), size, (long) page * size));
    }

    /** The publicity, or 404 UNKNOWN_PUBLICITY. */
    public PublicityNotice get(String publicityNo) {
        return lists.find(publicityNo, ChinaTime.today(clock))
                .orElseThrow(() -> Refusal.unknown("UNKNOWN_PUBLICITY", "没有找到公示 %s，请核对公示编号".formatted(publicityNo)));
    }
}
