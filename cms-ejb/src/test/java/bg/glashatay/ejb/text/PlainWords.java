package bg.glashatay.ejb.text;

/** The words of a comparison as tests name them. */
final class PlainWords implements DiffWords {

    @Override
    public String added() {
        return "добавено:";
    }

    @Override
    public String removed() {
        return "премахнато:";
    }

    @Override
    public String end() {
        return "край";
    }

    @Override
    public String of(FormChange change) {
        return change.name();
    }

    @Override
    public String of(LineKind kind) {
        return kind.name();
    }
}
