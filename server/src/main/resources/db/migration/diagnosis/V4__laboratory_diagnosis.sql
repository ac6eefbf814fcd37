-- One row for each laboratory diagnosis; what lists and figures ask for stands in columns, the rest in the matter. Tubes and results are
-- in laboratory; a tube that was ordered before there were cases gets one when a critical value is found in it.
create table diagnosis.assay (
    case_id         uuid primary key,
    patient_id      uuid not null,
    requester_id    uuid not null,
    laboratory_id   uuid not null,
    priority        text not null,
    ordered_at      timestamptz not null,
    collected_at    timestamptz,
    received_at     timestamptz,
    promised_at     timestamptz,
    resulted_at     timestamptz,
    signed_at       timestamptz,
    delivered_at    timestamptz,
    alerted_at      timestamptz,
    acknowledged_at timestamptz,
    matter          jsonb not null
);
create index assay_patient on diagnosis.assay (patient_id, ordered_at desc);
create index assay_asked on diagnosis.assay (requester_id, ordered_at);
create index assay_examined on diagnosis.assay (laboratory_id, ordered_at);
