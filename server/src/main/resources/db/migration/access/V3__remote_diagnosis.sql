-- Who orders and acquires, and who reads. How far somebody may read (which modalities, alone or not) is kept by the diagnosis room.
insert into access.role (code, name, name_en) values
    ('TECHNICIAN',    '技师',     'Technician'),
    ('DIAGNOSTICIAN', '诊断医师', 'Diagnostician');

insert into access.role_permission (role_code, permission)
select role_code, unnest(permissions)
from (values
    ('PRIMARY_DOCTOR',  array ['DIAGNOSIS_REQUEST']),
    ('SPECIALIST',      array ['DIAGNOSIS_REQUEST']),
    ('DEPARTMENT_HEAD', array ['DIAGNOSIS_REQUEST']),
    ('COORDINATOR',     array ['DIAGNOSIS_REQUEST']),
    ('DUTY_OFFICER',    array ['DIAGNOSIS_REQUEST']),
    ('TECHNICIAN',      array ['PATIENT', 'CASE_READ', 'DIAGNOSIS_REQUEST', 'DIRECTORY_READ']),
    ('DIAGNOSTICIAN',   array ['CASE_READ', 'DIAGNOSIS_READ', 'DIRECTORY_READ'])
) as seed (role_code, permissions);
