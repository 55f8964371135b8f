package bg.glashatay.domain.persistence;

import bg.glashatay.domain.shared.Language;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Keeps a language as its code. */
@Converter(autoApply = true)
public class LanguageConverter implements AttributeConverter<Language, String> {

    @Override
    public String convertToDatabaseColumn(Language language) {
        return language == null ? null : language.code();
    }

    @Override
    public Language convertToEntityAttribute(String code) {
        return code == null
                ? null
                : Language.ofCode(code)
                        .orElseThrow(
                                () -> new IllegalStateException("The database holds an unknown language: " + code));
    }
}
