package cn.kexie.party;

import cn.kexie.party.Body.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The 科协 and their partner bodies. Immutable; read at start. */
public final class Bodies {

    private final Map<String, Body> bodies;
    private final Regions regions;

    Bodies(DataFile file, Regions regions) {
        this.bodies = BodyTable.read(file, regions);
        this.regions = regions;
    }

    public Optional<Body> find(String code) {
        return Optional.ofNullable(code).map(bodies::get);
    }

    /** All bodies in the order of the file. */
    public List<Body> all() {
        return List.copyOf(bodies.values());
    }

    /** The 科协 of exactly this region; empty where there is none, or the code is no province, city or county. */
    public Optional<Body> association(String regionCode) {
        return in(Kind.ASSOCIATION, regionCode);
    }

    /** The body of this kind that is competent for a region: its own, else that of the nearest region above. */
    public Optional<Body> partner(Kind kind, String regionCode) {
        return in(kind, regionCode).or(() -> regions.parentOf(regionCode).flatMap(parent -> partner(kind, parent)));
    }

    private Optional<Body> in(Kind kind, String regionCode) {
        return find(kind.codeIn(regionCode)).filter(body -> body.kind().equals(kind));
    }
}
