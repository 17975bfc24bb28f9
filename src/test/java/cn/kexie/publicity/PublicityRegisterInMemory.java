package cn.kexie.publicity;

import cn.kexie.platform.identity.CaseNo;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class PublicityRegisterInMemory implements PublicityRegister {

    private final Map<String, Publicity> publicities = new LinkedHashMap<>();
    private final Map<String, Map<String, PublishedItem>> items = new LinkedHashMap<>();
    private final Map<String, Objection> objections = new LinkedHashMap<>();

    @Override
    public String add(Publicity publicity, List<PublicityItem> list, int year) {
        String number = "GS-%d-%06d".formatted(year, publicities.size() + 1);
        publicities.put(number, publicity.numbered(number));
        Map<String, PublishedItem> rows = new LinkedHashMap<>();
        list.forEach(item -> rows.put(item.key(), new PublishedItem(item.key(), item.text(), ItemStatus.PUBLISHED)));
        items.put(number, rows);
        return number;
    }

    @Override
    public Optional<Publicity> find(String publicityNo) {
        return Optional.ofNullable(publicities.get(publicityNo));
    }

    @Override
    public Optional<Publicity> last(CaseNo caseNo) {
        return publicities.values().stream()
                .filter(publicity -> publicity.caseNo().equals(caseNo))
                .reduce((earlier, later) -> later);
    }

    @Override
    public void save(Publicity publicity) {
        publicities.put(publicity.publicityNo(), publicity);
    }

    @Override
    public List<PublishedItem> items(String publicityNo) {
        return new ArrayList<>(items.get(publicityNo).values());
    }

    @Override
    public List<PublishedItem> shown(String publicityNo, int size, long offset) {
        return items(publicityNo).stream()
                .filter(item -> item.status() != ItemStatus.UPHELD)
                .skip(offset)
                .limit(size)
                .toList();
    }

    @Override
    public long countShown(String publicityNo) {
        return shown(publicityNo, Integer.MAX_VALUE, 0).size();
    }

    @Override
    public long count(String publicityNo) {
        return items.get(publicityNo).size();
    }

    @Override
    public List<PublishedItem> disputed(String publicityNo) {
        return items(publicityNo).stream()
                .filter(item -> objections(publicityNo).stream()
                        .anyMatch(objection -> objection.item().equals(item.key())))
                .toList();
    }

    @Override
    public List<String> keys(String publicityNo, ItemStatus status) {
        return items(publicityNo).stream()
                .filter(item -> item.status() == status)
                .map(PublishedItem::key)
                .toList();
    }

    @Override
    public Optional<PublishedItem> item(String publicityNo, String key) {
        return Optional.ofNullable(items.get(publicityNo).get(key));
    }

    @Override
    public void mark(String publicityNo, String key, ItemStatus status) {
        items.get(publicityNo)
                .computeIfPresent(key, (same, item) -> new PublishedItem(item.key(), item.text(), status));
    }

    @Override
    public List<String> confirm(String publicityNo) {
        List<String> keys = items(publicityNo).stream()
                .filter(item -> item.status() == ItemStatus.PUBLISHED)
                .map(PublishedItem::key)
                .toList();
        keys.forEach(key -> mark(publicityNo, key, ItemStatus.CONFIRMED));
        return keys;
    }

    @Override
    public String add(Objection objection) {
        String number = objection.publicityNo() + "-"
                + (objections(objection.publicityNo()).size() + 1);
        objections.put(number, objection.numbered(number));
        return number;
    }

    @Override
    public void join(String objectionNo, ObjectionStatement statement) {
        objections.computeIfPresent(objectionNo, (same, objection) -> objection.joined(statement));
    }

    @Override
    public Optional<Objection> objection(String objectionNo) {
        return Optional.ofNullable(objections.get(objectionNo));
    }

    @Override
    public List<Objection> objections(String publicityNo) {
        return objections.values().stream()
                .filter(objection -> objection.publicityNo().equals(publicityNo))
                .toList();
    }

    @Override
    public void decide(Objection objection) {
        objections.put(objection.objectionNo(), objection);
    }

    @Override
    public List<Publicity> all(CaseNo caseNo) {
        return publicities.values().stream()
                .filter(publicity -> publicity.caseNo().equals(caseNo))
                .toList();
    }

    @Override
    public boolean changeItems(String publicityNo, UnaryOperator<String> change) {
        List<PublishedItem> before = items(publicityNo);
        items.get(publicityNo)
                .replaceAll((key, item) -> new PublishedItem(key, change.apply(item.text()), item.status()));
        return !before.equals(items(publicityNo));
    }

    @Override
    public void reword(Objection objection) {
        objections.put(objection.objectionNo(), objection);
    }

    @Override
    public int endObjections(String publicityNo, OffsetDateTime at) {
        List<Objection> pending =
                objections(publicityNo).stream().filter(Objection::isPending).toList();
        pending.forEach(objection -> objections.put(objection.objectionNo(), objection.ended(at)));
        return pending.size();
    }
}
