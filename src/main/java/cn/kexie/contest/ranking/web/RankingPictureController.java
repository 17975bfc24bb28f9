package cn.kexie.contest.ranking.web;

import cn.kexie.contest.ranking.RankingPictures;
import cn.kexie.contest.ranking.RankingPictures.Overview;
import cn.kexie.contest.ranking.RankingPictures.Work;
import cn.kexie.platform.Page;
import cn.kexie.platform.security.StaffPrincipal;
import cn.kexie.platform.web.Paging;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** For the office and supervision of a contest; judges under pseudonyms here, too. */
@Tag(name = "竞赛结果")
@RestController
@RequestMapping("/api/v1/contests/{contestNo}/ranking")
class RankingPictureController {

    private final RankingPictures pictures;

    RankingPictureController(RankingPictures pictures) {
        this.pictures = pictures;
    }

    @Operation(summary = "名次概况", description = "专家评审尺度、分差过大的作品、并列名次；仅供组委会和监督组")
    @GetMapping
    ResponseEntity<Overview> overview(
            @PathVariable String contestNo, @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff) {
        return unkept(pictures.overview(contestNo, staff));
    }

    @Operation(summary = "各作品的评分分布", description = "按名次，分页；仅供组委会和监督组")
    @GetMapping("/works")
    ResponseEntity<Page<Work>> works(
            @PathVariable String contestNo,
            @Parameter(hidden = true) @AuthenticationPrincipal StaffPrincipal staff,
            Paging paging) {
        return unkept(pictures.works(contestNo, staff, paging.page(), paging.size()));
    }

    private static <T> ResponseEntity<T> unkept(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
