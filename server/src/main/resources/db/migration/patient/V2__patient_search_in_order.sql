-- A search answers in the order of names and stops at the end of its page; a patient whom several words find is shown at the first.
create index search_token_person on patient.search_token (patient_id, institution_id, token);
