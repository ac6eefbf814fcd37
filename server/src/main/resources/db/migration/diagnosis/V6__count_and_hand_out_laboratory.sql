-- How often a tube of the order was refused, counted as refused pictures are.
alter table diagnosis.assay add column refusals int not null default 0 check (refusals >= 0);

-- What figures are counted from, whatever was diagnosed. A tube that has come to the laboratory is what pictures are to a reader; nobody
-- claims it, and nobody grades it.
create view diagnosis.counted as
select case_id, requester_id, responder_id, modality, ordered_at, acquired_at, promised_at, claimed_at, signed_at, delivered_at,
    refusals, concordance, clinic_agreement, alerted_at, acknowledged_at
from diagnosis.diagnosis
union all
select case_id, requester_id, laboratory_id, 'LAB', ordered_at, received_at, promised_at, null, signed_at, delivered_at,
    refusals, null, null, alerted_at, acknowledged_at
from diagnosis.assay;

-- A patient's key may open a laboratory report too.
alter table diagnosis.report_link drop constraint report_link_case_id_fkey;
