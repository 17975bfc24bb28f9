package cn.kexie.publicity.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rows behind the list of publicities. None is known before it has begun. */
interface NoticeLists {

    long count(NoticeState state);

    /** Those that run first, then the latest. */
    List<PublicityNotice> page(NoticeState state, LocalDate today, int size, long offset);

    Optional<PublicityNotice> find(String publicityNo, LocalDate today);
}
