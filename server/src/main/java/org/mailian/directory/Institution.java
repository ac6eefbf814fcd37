package org.mailian.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 医疗机构.
 *
 * @param code unified social credit code (GB 32100, 18 characters, checked); village rooms may have none
 * @param licence 执业许可证登记号 (WS 218, 22 characters; 12 for small clinics), opaque
 * @param grade 甲, 乙, 丙, or null where none is given
 * @param region GB/T 2260, six digits
 * @param latitude degrees, WGS 84; present exactly when {@code longitude} is
 * @param parent the institution that runs this one, for example the township centre of a village room
 */
public record Institution(
        UUID id,
        @Nullable String code,
        String name,
        String nameEn,
        String shortName,
        InstitutionKind kind,
        InstitutionLevel level,
        @Nullable String grade,
        String region,
        @Nullable String address,
        @Nullable String phone,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable UUID parent,
        @Nullable String licence) {}
