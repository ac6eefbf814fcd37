-- Who asks for advice and consultations, and who gives them. Whether somebody may be invited as an expert is kept by the consultation room.
insert into access.role_permission (role_code, permission)
select role_code, unnest(permissions)
from (values
    ('PRIMARY_DOCTOR',  array ['CONSULTATION_REQUEST']),
    ('SPECIALIST',      array ['CONSULTATION_REQUEST', 'CONSULTATION_ANSWER']),
    ('DEPARTMENT_HEAD', array ['CONSULTATION_REQUEST', 'CONSULTATION_ANSWER']),
    ('DIAGNOSTICIAN',   array ['CONSULTATION_ANSWER']),
    ('COORDINATOR',     array ['CONSULTATION_REQUEST']),
    ('DUTY_OFFICER',    array ['CONSULTATION_REQUEST'])
) as seed (role_code, permissions);
