package cn.kexie.association.web;

import cn.kexie.association.AssociationStatus;
import cn.kexie.association.directory.AssociationDirectory;
import cn.kexie.party.Region;
import cn.kexie.party.Regions;
import cn.kexie.platform.Refusal;
import cn.kexie.platform.web.Paging;
import cn.kexie.platform.web.page.PublicPage;
import cn.kexie.platform.web.page.TypedDay;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 企业科协名录 as the public reads it. */
@Controller
@PublicPage(kept = true)
@RequestMapping("/associations")
class AssociationPagesController {

    private static final int LINES = 50;

    private final AssociationDirectory directory;
    private final Regions regions;

    AssociationPagesController(AssociationDirectory directory, Regions regions) {
        this.directory = directory;
        this.regions = regions;
    }

    @GetMapping
    String associations(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(defaultValue = "") String asOf,
            Paging paging,
            Model model,
            HttpServletResponse response) {
        model.addAttribute("search", new Search(q, region, status, asOf));
        model.addAttribute("statuses", AssociationStatus.values());
        model.addAttribute("cities", cities());
        try {
            model.addAttribute(
                    "associations",
                    directory.page(given(q), given(region), given(status), TypedDay.of(asOf), paging.page(), LINES));
        } catch (Refusal refusal) {
            response.setStatus(refusal.reason().status());
            model.addAttribute("refusal", refusal.detail());
        }
        return "association/associations";
    }

    @GetMapping("/{associationNo}")
    String association(@PathVariable String associationNo, @RequestParam(defaultValue = "") String asOf, Model model) {
        model.addAttribute("asOf", asOf);
        model.addAttribute("entry", directory.get(associationNo, TypedDay.of(asOf)));
        return "association/association";
    }

    private List<City> cities() {
        List<Region> all = regions.all();
        return all.stream()
                .filter(region -> region.level() == Region.Level.CITY)
                .map(city -> new City(city, below(all, region -> city.code().equals(region.parentCode()))))
                .toList();
    }

    private static List<Region> below(List<Region> all, Predicate<Region> parent) {
        return all.stream().filter(parent).toList();
    }

    /** A field of the form that was left empty does not restrict. */
    private static String given(String typed) {
        return typed.isBlank() ? null : typed.strip();
    }

    /** What the form holds. */
    record Search(String q, String region, String status, String asOf) {}

    record City(Region city, List<Region> counties) {}
}
