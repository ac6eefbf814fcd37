-- Who collects, who carries, who examines.
insert into access.role (code, name, name_en) values
    ('LABORATORIAN', '检验师',     'Laboratorian'),
    ('COURIER',      '标本转运员', 'Specimen courier');

insert into access.role_permission (role_code, permission)
select role_code, unnest(permissions)
from (values
    ('PRIMARY_DOCTOR',  array ['SPECIMEN', 'SPECIMEN_CARRY']),
    ('SPECIALIST',      array ['SPECIMEN']),
    ('DEPARTMENT_HEAD', array ['SPECIMEN']),
    ('NURSE',           array ['SPECIMEN', 'SPECIMEN_CARRY']),
    ('TECHNICIAN',      array ['SPECIMEN', 'SPECIMEN_CARRY']),
    ('LABORATORIAN',    array ['CASE_READ', 'SPECIMEN', 'SPECIMEN_CARRY', 'LABORATORY', 'PATIENT', 'DIRECTORY_READ']),
    ('COURIER',         array ['SPECIMEN_CARRY'])
) as seed (role_code, permissions);
