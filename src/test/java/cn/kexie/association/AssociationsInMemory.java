package cn.kexie.association;

import cn.kexie.platform.text.CanonicalKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The register of associations in memory, for tests of other rooms. */
public final class AssociationsInMemory {

    private final List<Association> rows = new ArrayList<>();

    public Associations associations(AssociationTerms terms) {
        return new Associations(new Register(), terms, numbers -> Map.of(), event -> {});
    }

    private final class Register implements AssociationRegister {

        @Override
        public String add(NewAssociation from) {
            String number = "KX%s-%04d".formatted(from.regionCode(), rows.size() + 1);
            rows.add(new Association(
                    number,
                    from.name(),
                    new Association.Enterprise(from.creditCode(), from.enterpriseName()),
                    from.regionCode(),
                    new Association.AuthorityRef(
                            from.authority().code(), from.authority().name()),
                    from.organisationMode(),
                    AssociationStatus.ACTIVE,
                    from.establishedAt(),
                    from.termStart(),
                    from.termEnd(),
                    from.officers().stream()
                            .map(o -> new Association.OfficeHolder(o.office(), o.name(), from.termStart()))
                            .toList(),
                    from.foundingMemberCount()));
            return number;
        }

        @Override
        public Optional<Association> find(String associationNo) {
            return rows.stream()
                    .filter(a -> a.associationNo().equals(associationNo))
                    .findFirst();
        }

        @Override
        public Optional<String> numberOf(String creditCode) {
            return rows.stream()
                    .filter(a -> a.enterprise().unifiedSocialCreditCode().equals(creditCode))
                    .filter(a -> a.status() != AssociationStatus.CANCELLED)
                    .map(Association::associationNo)
                    .findFirst();
        }

        @Override
        public Optional<String> numberOf(String regionCode, String name) {
            return rows.stream()
                    .filter(a -> a.regionCode().equals(regionCode) && CanonicalKey.same(a.name(), name))
                    .filter(a -> a.status() != AssociationStatus.CANCELLED)
                    .map(Association::associationNo)
                    .findFirst();
        }

        @Override
        public Optional<String> lastOf(String creditCode) {
            return numberOf(creditCode)
                    .or(() -> rows.stream()
                            .filter(a ->
                                    a.enterprise().unifiedSocialCreditCode().equals(creditCode))
                            .map(Association::associationNo)
                            .reduce((first, second) -> second));
        }

        @Override
        public List<Association> page(int offset, int size) {
            return rows.stream().skip(offset).limit(size).toList();
        }

        @Override
        public long count() {
            return rows.size();
        }

        @Override
        public boolean cancel(String associationNo) {
            Optional<Association> open = find(associationNo).filter(a -> a.status() != AssociationStatus.CANCELLED);
            open.ifPresent(a -> rows.set(rows.indexOf(a), as(AssociationStatus.CANCELLED, a)));
            return open.isPresent();
        }

        @Override
        public boolean termDue(String associationNo, LocalDate termEnd) {
            Optional<Association> active = find(associationNo)
                    .filter(a -> a.status() == AssociationStatus.ACTIVE
                            && a.termEnd().equals(termEnd));
            active.ifPresent(a -> rows.set(rows.indexOf(a), as(AssociationStatus.TERM_DUE, a)));
            return active.isPresent();
        }

        private static Association as(AssociationStatus status, Association a) {
            return new Association(
                    a.associationNo(),
                    a.name(),
                    a.enterprise(),
                    a.regionCode(),
                    a.authority(),
                    a.organisationMode(),
                    status,
                    a.establishedAt(),
                    a.termStart(),
                    a.termEnd(),
                    a.officers(),
                    a.memberCount());
        }
    }
}
